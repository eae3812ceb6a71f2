/** What went wrong, on one line for a log or a history; Prisma's messages have many. */
export function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}

/** Whether the store takes no writes, for now: what was to be done is done again once it does, and is not to blame. */
export function isTroubleOfStore(error: unknown): boolean {
  return /database or disk is full|disk I\/O error|database is locked|readonly database/i.test(describe(error));
}
