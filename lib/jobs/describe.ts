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

/** Whether the store takes no writes, for now: what was to be done is done again once it does, and is not to blame. */
export function isTroubleOfStore(error: unknown): boolean {
  return /database or disk is full|disk I\/O error|database is locked|readonly database/i.test(describe(error));
}
