import type { Finding } from "./finding";

export type FileSystem = { bsize: number; bavail: number; files: number; ffree: number };

/** In bytes. SQLite's write-ahead log grows by megabytes in a quiet hour, and by all that is written in a busy one. */
const minSpace = 100e6;
const lowSpace = 500e6; // in bytes
const minInodes = 100;
const lowInodes = 1000;

/** `storeSize` is in bytes: an update may write that much again before SQLite frees the old pages. */
export function checkSpace(
  { bsize, bavail, files, ffree }: FileSystem,
  storeSize: number,
): Pick<Finding, "level" | "line"> {
  const free = bsize * bavail;
  const space = `${formatBytes(free)} free`;
  if (free < minSpace) return { level: "fail", line: `${space}: the disk is full or nearly full` };
  // Some file systems create inodes on demand and report a total of 0.
  if (files > 0 && ffree < minInodes)
    return { level: "fail", line: `${space}, but room for only ${ffree} more files (inodes)` };
  if (free < Math.max(lowSpace, storeSize))
    return { level: "warn", line: `only ${space}; an update may need ${formatBytes(Math.max(lowSpace, storeSize))}` };
  if (files > 0 && ffree < lowInodes)
    return { level: "warn", line: `${space}, but room for only ${ffree} more files (inodes)` };
  return { level: "pass", line: space };
}

function formatBytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
