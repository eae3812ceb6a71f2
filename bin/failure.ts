/** Something that the caller can mend: its message is the whole of what they need to know. */
export class CommandFailure extends Error {}

/** What went wrong, and what was behind it. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
