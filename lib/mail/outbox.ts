import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import PostalMime from "postal-mime";

/** An email as `/outbox` shows it. */
export type SavedEmail = { name: string; writtenAt: Date; to: string; subject: string; text: string; html: string };

const maxShown = 50; // in emails; older ones stay in the folder

const namePattern = /^[\w.-]+\.eml$/;

export async function listOutbox(folder: string): Promise<SavedEmail[]> {
  const names = await readdir(folder).catch(ignoreMissing);
  const emails = (names ?? []).filter((name) => namePattern.test(name)).sort();
  const read = await Promise.all(emails.slice(-maxShown).map((name) => readSaved(folder, name)));
  return read.filter((email) => email !== null).reverse();
}

export async function readSaved(folder: string, name: string): Promise<SavedEmail | null> {
  if (!namePattern.test(name)) return null;
  const file = path.join(/* turbopackIgnore: true */ folder, name);
  const [source, status] = await Promise.all([readFile(file).catch(ignoreMissing), stat(file).catch(ignoreMissing)]);
  if (!source || !status) return null;
  const parsed = await PostalMime.parse(source);
  const to = parsed.to?.map(({ address }) => address).join(", ") ?? "";
  const { subject = "", text = "", html = "" } = parsed;
  return { name, writtenAt: status.mtime, to, subject, text, html };
}

function ignoreMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
