import { EnvError, env } from "@/lib/env";
import { blameDisk } from "@/lib/health/disks";

/** Something that the caller can mend: its message is the whole of what they need to know. */
export class CommandFailure extends Error {}

/** What went wrong, what was behind it, and whether that is a disk that is full. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
  return error instanceof EnvError ? message : `${message}${blameDisk(message, env())}`;
}
