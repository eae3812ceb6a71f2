/** What went wrong, on one line for a log or a history. */
export function describe(error: unknown): string {
  return withoutSource(error instanceof Error ? error.message : String(error))
    .replace(/\s+/g, " ")
    .trim();
}

/** Prisma shows the source that called it, and says on the last line what went wrong. */
export function withoutSource(message: string): string {
  return /^\s*Invalid `/.test(message) ? (message.trim().split("\n").at(-1) ?? message) : message;
}

/** What was thrown, as the log takes it. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
