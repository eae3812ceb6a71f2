/** Of Prisma: the store is locked by another (P1008, P2034), or it or its tables are not there (P1001, P1003, P2021). */
const codes = new Set(["P1001", "P1003", "P1008", "P2021", "P2034"]);

const messages =
  /database or disk is full|disk I\/O error|database is locked|database table is locked|readonly database|unable to open database|database disk image is malformed|file is not a database|no space left|no such table/i;

/**
 * Whether the store takes no writes, or cannot be read, for now: what was to be done can be done once it does, and
 * neither it nor whoever asked for it is to blame.
 */
export function isTroubleOfStore(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && codes.has(String(cause.code))) return true;
    if (messages.test(cause.message.replace(/\s+/g, " "))) return true;
  }
  return false;
}
