/** Prisma's codes: locked (P1008, P2034); store or table missing (P1001, P1003, P2021). */
const codes = new Set(["P1001", "P1003", "P1008", "P2021", "P2034"]);

// What SQLite, Prisma and Node say.
const diskFull = /disk is full|disk I\/O error|no space left|ENOSPC|EDQUOT/i;
const unreachable = /database (?:table )?is locked|readonly database|unable to open database/i;
const damaged = /database disk image is malformed|file is not a database|no such table/i;

export function isDiskFullMessage(message: string): boolean {
  return diskFull.test(message);
}

/** The disk or another process is the problem, not the file: restoring a backup does not help. */
export function isStoreUnreachableMessage(message: string): boolean {
  return diskFull.test(message) || unreachable.test(message);
}

/** Cannot be written or read for now: the work can be repeated, and nobody is at fault. */
export function isStoreUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && codes.has(String(cause.code))) return true;
    const message = cause.message.replace(/\s+/g, " ");
    if (isStoreUnreachableMessage(message) || damaged.test(message)) return true;
  }
  return false;
}
