import { env } from "@/lib/platform/env";
import { findFilesOpenToOthers, privatePaths } from "@/lib/platform/health/fileModes";

const maxShown = 5;

export function checkFileModes(): string {
  const open = findFilesOpenToOthers(privatePaths(env()));
  if (open.length === 0) return "only their owner can read and write them";
  const lines = open
    .slice(0, maxShown)
    .map(({ file, mode, wanted }) => `${file} (${octal(mode)}, not ${octal(wanted)})`);
  const more = open.length > maxShown ? ` and ${open.length - maxShown} more` : "";
  throw new Error(
    `other users can read ${lines.join(", ")}${more}; run \`npm start\` or the command migrate to fix this`,
  );
}

function octal(mode: number): string {
  return mode.toString(8);
}
