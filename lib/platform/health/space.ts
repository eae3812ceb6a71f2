import type { Finding } from "./finding";

/** What statfs says of the file system that a folder is on. */
export type FileSystem = { bsize: number; bavail: number; files: number; ffree: number };

/** In bytes. SQLite's log grows to a few megabytes in a quiet hour, and by what is written in a busy one. */
const leastSpace = 100e6;
/** In bytes. */
const shortSpace = 500e6;
const leastInodes = 100;
const shortInodes = 1000;

/**
 * Judges what room is left for the files of a folder.
 * @param storeSize in bytes: an update may write as much again before the old pages are let go
 */
export function judgeSpace(
  { bsize, bavail, files, ffree }: FileSystem,
  storeSize: number,
): Pick<Finding, "level" | "line"> {
  const free = bsize * bavail;
  const space = `${formatBytes(free)} free`;
  if (free < leastSpace) return { level: "fail", line: `${space}: the disk is full or nearly full` };
  // Some file systems make inodes as they need them, and say that there are none.
  if (files > 0 && ffree < leastInodes)
    return { level: "fail", line: `${space}, but room for only ${ffree} more files (inodes)` };
  if (free < Math.max(shortSpace, storeSize))
    return { level: "warn", line: `only ${space}; an update may need ${formatBytes(Math.max(shortSpace, storeSize))}` };
  if (files > 0 && ffree < shortInodes)
    return { level: "warn", line: `${space}, but room for only ${ffree} more files (inodes)` };
  return { level: "pass", line: space };
}

function formatBytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
