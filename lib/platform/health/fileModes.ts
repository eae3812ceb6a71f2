import { chmodSync, existsSync, readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import type { Env } from "../env";

/* The addresses of readers and the tokens of their links are in these files: nobody but their owner may read them. */

const fileMode = 0o600;
const folderMode = 0o700;

export type OpenFile = { file: string; mode: number; wanted: number };

export type PrivatePlaces = {
  dataDir: string;
  databaseFile: string;
  /** Folders of emails. */
  outboxes: string[];
};

/** @returns where the files of a site are that others are not to read */
export function privatePlaces({ dataDir, databaseFile, mail }: Env): PrivatePlaces {
  // Emails that were kept before there was a mail server are still there.
  const outboxes = new Set([path.join(dataDir, "outbox"), ...(mail.kind === "file" ? [mail.folder] : [])]);
  return { dataDir, databaseFile, outboxes: [...outboxes] };
}

/** @returns what others can read or write among the files of a site, as it is now */
export function openToOthers({ dataDir, databaseFile, outboxes }: PrivatePlaces): OpenFile[] {
  // Modes are made up there.
  if (process.platform === "win32") return [];
  const store = ["", "-wal", "-shm"].map((ending) => `${databaseFile}${ending}`);
  const emails = outboxes.filter((folder) => existsSync(folder)).flatMap(filesOf);
  const folders = [dataDir, ...outboxes].filter(isOurs).flatMap((folder) => openOnes(folder, folderMode));
  const files = [...store, path.join(dataDir, "secrets.json"), ...emails].flatMap((file) => openOnes(file, fileMode));
  return [...folders, ...files];
}

/** Takes away from others what `openToOthers` found. @throws where a file belongs to somebody else */
export function closeToOthers(places: PrivatePlaces): OpenFile[] {
  const open = openToOthers(places);
  for (const { file, wanted } of open) chmodSync(file, wanted);
  return open;
}

function openOnes(file: string, wanted: number): OpenFile[] {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found || (found.mode & 0o077) === 0) return [];
  return [{ file, mode: found.mode & 0o777, wanted }];
}

function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.eml(\.part)?$/.test(name))
    .map((name) => path.join(folder, name));
}

/**
 * Whether a folder is the site's own and nobody else's: a setting may name /tmp, /var/lib or the folder of the program,
 * which others need.
 */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory() || isShared(found) || contains(folder, process.cwd())) return false;
  return readdirSync(folder).every(
    (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.uid === found.uid,
  );
}

/** Sticky, as /tmp is, or of another user. */
function isShared({ mode, uid }: Stats): boolean {
  return (mode & 0o1000) !== 0 || uid !== process.getuid?.();
}

function contains(folder: string, inner: string): boolean {
  return !path.relative(folder, inner).startsWith("..");
}
