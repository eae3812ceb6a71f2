import { existsSync, statfsSync, statSync } from "node:fs";
import path from "node:path";
import type { Env } from "../env";
import { judgeSpace } from "./space";

export type Room = { folder: string } & ReturnType<typeof judgeSpace>;

/** Judges the room that is left for the store, for the emails that are kept as files, and for the rest. */
export function examineDisks({ dataDir, databaseFile, mail }: Pick<Env, "dataDir" | "databaseFile" | "mail">): Room[] {
  const folders = [dataDir, path.dirname(databaseFile), ...(mail.kind === "file" ? [mail.folder] : [])];
  const storeSize = statSync(databaseFile, { throwIfNoEntry: false })?.size ?? 0;
  return [...new Set(folders)]
    .filter((folder) => existsSync(folder))
    .map((folder) => ({ folder, ...judgeSpace(statfsSync(folder), storeSize) }));
}

/** @returns what to add to the words of a failure that a full disk explains; nothing where it does not */
export function blameDisk(message: string, rooms: Room[]): string {
  const full = /disk is full|disk I\/O error|ENOSPC|EDQUOT/i.test(message)
    ? rooms.find(({ level }) => level === "fail")
    : undefined;
  return full ? `; make room on the disk of ${full.folder} (${full.line}), then try again` : "";
}
