/** Prisma's codes: locked (P1008, P2034); store or table missing (P1001, P1003, P2021). */
const codes = new Set(["P1001", "P1003", "P1008", "P2021", "P2034"]);

const messages =
  /database or disk is full|disk I\/O error|database is locked|database table is locked|readonly database|unable to open database|database disk image is malformed|file is not a database|no space left|no such table/i;

/** Cannot be written or read for now: the work can be repeated, and nobody is at fault. */
export function isStoreUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && codes.has(String(cause.code))) return true;
    if (messages.test(cause.message.replace(/\s+/g, " "))) return true;
  }
  return false;
}
