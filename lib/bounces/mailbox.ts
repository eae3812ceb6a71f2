import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, opendir, rename, stat } from "node:fs/promises";
import path from "node:path";
import { readMbox } from "./mbox";
import type { Position } from "./schema";

/** A mail that lies in a box: in a file of its own, or in an mbox file up to `end`. */
export type MailboxMessage = { source: Buffer; file: string; end: number | null };

/** In bytes: of a mail that is longer only the beginning is read, where a report says what it has to say. */
const longest = 1_000_000;

/** In ms: an mbox file that was written to more recently may end in half a mail. */
const settling = 5000;

/** In bytes: as much of an mbox file tells whether it is still the one that was read. */
const marked = 256;

/**
 * Reads the mails of a box: a Maildir (its new ones), a folder of `.eml` files, an mbox file, or one mail in a file.
 * @param read up to where it was read before, if it is an mbox file
 * @param now null where nobody writes to it meanwhile
 */
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
  const start = read !== null && (await isAt(box, read)) ? read.end : 0;
  const settled = now === null || now.getTime() - status.mtimeMs >= settling;
  let last: MailboxMessage | null = null;
  for await (const { source, end } of readMbox(box, start, longest)) {
    if (last) yield last;
    last = { source, file: box, end };
  }
  if (last && settled) yield last;
}

/** Puts a mail of a folder that was read aside: those of a Maildir to its read ones, others into a folder `read`. */
export async function putAside({ file }: MailboxMessage): Promise<void> {
  const folder = path.dirname(file);
  const inMaildir = path.basename(folder) === "new";
  const aside = inMaildir ? path.join(path.dirname(folder), "cur") : path.join(folder, "read");
  await mkdir(aside, { recursive: true, mode: 0o700 });
  const name = path.basename(file);
  try {
    await rename(file, path.join(aside, inMaildir ? `${name}:2,S` : name));
  } catch (error) {
    // Another worker was quicker.
    if (!isMissing(error)) throw error;
  }
}

/** @returns where an mbox file is read up to, when the mail that ends there was the last */
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
  // A file that cannot be read keeps nobody from the others.
  if (failure) throw failure;
}

async function readBeginning(file: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: longest - 1 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function isMbox(file: string): Promise<boolean> {
  return (await readAt(file, 0, 5)).toString("latin1") === "From ";
}

async function isAt(file: string, read: Position): Promise<boolean> {
  return read.file === file && (await markBefore(file, read.end)) === read.mark;
}

async function markBefore(file: string, end: number): Promise<string> {
  const start = Math.max(0, end - marked);
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
