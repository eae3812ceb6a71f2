import { plainText } from "@/lib/papers/plain";
import type { Paper } from "@/lib/papers/schema";

/** What the browser reads from a paper's article when the reader saves it (browser/library/paperIn.ts). */
export function keptFacts({ id, title, firstListedOn }: Paper) {
  const plain = plainText(title);
  return {
    "data-paper-id": id,
    "data-day": firstListedOn ?? undefined,
    // Else the title stands in the page as it is.
    "data-title": plain === title ? undefined : plain,
  };
}
