/** What went wrong, on one line for a log or a history; Prisma's messages have many. */
export function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").trim();
}
