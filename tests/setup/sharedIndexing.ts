import { afterAll } from "vitest";
import { type Indexing, openIndexing } from "@/lib/worker/indexing";

/** Gives the workers of a test file one indexing thread, because a thread takes two seconds of CPU to start. */
export function withSharedIndexing(): Indexing {
  const indexing = openIndexing();
  afterAll(indexing.close);
  return { next: indexing.next, close: async () => {} };
}
