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

/** Whether a failure may be one for want of room. */
export function isWantOfRoom(message: string): boolean {
  return /disk is full|disk I\/O error|ENOSPC|EDQUOT/i.test(message);
}

/** @returns what to add to the words of a failure for want of room; nothing where there is room */
export function blameDisk(rooms: Room[]): string {
  const full = rooms.find(({ level }) => level === "fail");
  return full ? `; free some space on the disk of ${full.folder} (${full.line}), then try again` : "";
}
