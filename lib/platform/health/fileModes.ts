import { chmodSync, existsSync, readdirSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import type { Env } from "../env";

/* These files contain readers' addresses and the tokens of their links, so only their owner may read them. */

const fileMode = 0o600;
const folderMode = 0o700;

export type OpenFile = { file: string; mode: number; wanted: number };

export type PrivatePaths = {
  dataDir: string;
  databaseFile: string;
  outboxes: string[]; // Folders of emails
};

export function privatePaths({ dataDir, databaseFile, mail }: Env): PrivatePaths {
  // Emails stored before a mail server was configured are still there.
  const outboxes = new Set([path.join(dataDir, "outbox"), ...(mail.kind === "file" ? [mail.folder] : [])]);
  return { dataDir, databaseFile, outboxes: [...outboxes] };
}

export function findFilesOpenToOthers({ dataDir, databaseFile, outboxes }: PrivatePaths): OpenFile[] {
  if (process.platform === "win32") return []; // Windows has no such modes; Node makes them up
  const store = ["", "-wal", "-shm"].map((ending) => `${databaseFile}${ending}`);
  const emails = outboxes.filter((folder) => existsSync(folder)).flatMap(filesOf);
  const folders = [dataDir, ...outboxes].filter(isOurs).flatMap((folder) => openOnes(folder, folderMode));
  const files = [...store, path.join(dataDir, "secrets.json"), ...emails].flatMap((file) => openOnes(file, fileMode));
  return [...folders, ...files];
}

/** @throws if a file belongs to another user */
export function restrictToOwner(places: PrivatePaths): OpenFile[] {
  const open = findFilesOpenToOthers(places);
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

/** A setting may name /tmp, /var/lib or the program's own folder, which others need. */
function isOurs(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found?.isDirectory() || isShared(found) || contains(folder, process.cwd())) return false;
  return readdirSync(folder).every(
    (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.uid === found.uid,
  );
}

/** Sticky like /tmp, or owned by another user. */
function isShared({ mode, uid }: Stats): boolean {
  return (mode & 0o1000) !== 0 || uid !== process.getuid?.();
}

function contains(folder: string, inner: string): boolean {
  return !path.relative(folder, inner).startsWith("..");
}
