import { existsSync, statfsSync, statSync } from "node:fs";
import path from "node:path";
import type { Env } from "../env";
import { checkSpace } from "./space";

export type DiskSpace = { folder: string } & ReturnType<typeof checkSpace>;

/** Checks the free space for the store, for emails kept as files, and for the rest of the data. */
export function checkDisks({
  dataDir,
  databaseFile,
  mail,
}: Pick<Env, "dataDir" | "databaseFile" | "mail">): DiskSpace[] {
  const folders = [dataDir, path.dirname(databaseFile), ...(mail.kind === "file" ? [mail.folder] : [])];
  const storeSize = statSync(databaseFile, { throwIfNoEntry: false })?.size ?? 0;
  return [...new Set(folders)]
    .filter((folder) => existsSync(folder))
    .map((folder) => ({ folder, ...checkSpace(statfsSync(folder), storeSize) }));
}

export function diskFullHint(rooms: DiskSpace[]): string {
  const full = rooms.find(({ level }) => level === "fail");
  return full ? `; free some space on the disk of ${full.folder} (${full.line}), then try again` : "";
}
