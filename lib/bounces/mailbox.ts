import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, opendir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { readMbox } from "./mbox";
import type { Position } from "./schema";

/** A mail of a mailbox: a separate file, or a part of an mbox file that ends at `end`. */
export type MailboxMessage = { source: Buffer; file: string; end: number | null };

const maxMail = 1_000_000; // Bytes. Of a longer mail, only the beginning is read, where a report states its reason.

const settleTime = 5000; // An mbox file written less than this long ago, in ms, may end in half a mail

const markLength = 256; // How many bytes before a position identify an mbox file

// Reads a Maildir, a folder of `.eml`, an mbox file from `read` on, or one mail; `now` is null if nothing writes there.
export async function* openMailbox(
  box: string,
  read: Position | null,
  now: Date | null,
): AsyncGenerator<MailboxMessage> {
  const status = await stat(box);
  if (status.isDirectory()) {
    yield* readFolder(box);
    return;
  }
  if (!(await isMbox(box))) {
    if (status.size > 0) yield { source: await readBeginning(box), file: box, end: null };
    return;
  }
  const startAt = read !== null && (await isAt(box, read)) ? read.end : 0;
  const settled = now === null || now.getTime() - status.mtimeMs >= settleTime;
  let last: MailboxMessage | null = null;
  for await (const { source, end } of readMbox(box, startAt, maxMail)) {
    if (last) yield last;
    last = { source, file: box, end };
  }
  if (last && settled) yield last;
}

export async function moveToRead({ file }: MailboxMessage): Promise<void> {
  const folder = path.dirname(file);
  const inMaildir = path.basename(folder) === "new";
  const target = inMaildir ? path.join(path.dirname(folder), "cur") : path.join(folder, "read");
  await mkdir(target, { recursive: true, mode: 0o700 });
  const name = path.basename(file);
  try {
    await rename(file, path.join(target, inMaildir ? `${name}:2,S` : name));
  } catch (error) {
    if (!isMissing(error)) throw error; // Another worker moved it first
  }
}

export async function positionAt(file: string, end: number): Promise<Position> {
  return { file, end, mark: await markBefore(file, end) };
}

async function* readFolder(folder: string): AsyncGenerator<MailboxMessage> {
  const maildir = path.join(folder, "new");
  const isMaildir = await stat(maildir).then(
    (status) => status.isDirectory(),
    () => false,
  );
  const directory = isMaildir ? maildir : folder;
  let failure: unknown = null;
  for await (const entry of await opendir(directory)) {
    const isMail = entry.isFile() && (isMaildir ? !entry.name.startsWith(".") : entry.name.endsWith(".eml"));
    if (!isMail) continue;
    const file = path.join(directory, entry.name);
    const source = await readBeginning(file).catch((error: unknown) => {
      if (!isMissing(error)) failure ??= error;
      return null;
    });
    if (source) yield { source, file, end: null };
  }
  if (failure) throw failure; // An unreadable file must not keep the others from being read
}

async function readBeginning(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: maxMail - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function isMbox(file: string): Promise<boolean> {
  return (await readAt(file, 0, 5)).toString("latin1") === "From ";
}

async function isAt(file: string, read: Position): Promise<boolean> {
  return read.file === file && (await markBefore(file, read.end)) === read.mark;
}

async function markBefore(file: string, end: number): Promise<string> {
  const start = Math.max(0, end - markLength);
  return createHash("sha256")
    .update(await readAt(file, start, end - start))
    .digest("base64url");
}

async function readAt(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
