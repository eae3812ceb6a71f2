import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { env } from "./env";

const key = z.string().regex(/^[\w-]{43}$/);

const schema = z
  .object({
    signing: key, // Signs confirmation and unsubscribe links. 32 bytes, base64url.
    /** Oldest first; their links still work. A key's version is its position from 1; null: its links must not work. */
    former: z.array(key.nullable()).default([]),
    /** Identifies suppressed addresses by hash, so it must never change. It also signs return paths. */
    lasting: key.optional(),
  })
  // A site from before the second key existed derives it from the first, so that both of its processes get the same.
  .transform(({ lasting, ...rest }) => ({ ...rest, lasting: lasting ?? derive(rest.former[0] ?? rest.signing) }));

export type Secrets = z.infer<typeof schema>;

let loaded: Secrets | undefined;

/** Created on the first start. @throws if the file cannot be read, written or parsed */
export function secrets(): Secrets {
  loaded ??= loadSecrets(env().dataDir);
  return loaded;
}

export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  return readSecrets(file) ?? makeSecrets(file);
}

/** Earlier keys stay valid; running processes use the new one after a restart. Returns its version. */
export function rotateSecrets(dataDir: string): number {
  const file = path.join(dataDir, "secrets.json");
  const { signing, former, lasting } = loadSecrets(dataDir);
  const created: Secrets = { signing: makeKey(), former: [...former, signing], lasting };
  const draft = writeDraft(file, created);
  renameSync(draft, file);
  return created.former.length + 1;
}

/** The web server and the worker may start at once: one of them links the file, the other reads that one. */
function makeSecrets(file: string): Secrets {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = writeDraft(file, { signing: makeKey(), former: [], lasting: makeKey() });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    rmSync(draft);
  }
  const saved = readSecrets(file);
  if (!saved) throw new Error(`${file} was removed while it was being created`);
  return saved;
}

function writeDraft(file: string, created: Secrets): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(created, null, 2)}\n`, { mode: 0o600, flush: true });
  return draft;
}

function readSecrets(file: string): Secrets | null {
  let source: string;
  try {
    source = readFileSync(file, "utf8");
    if (statSync(file).mode & 0o077) chmodSync(file, 0o600);
  } catch (cause) {
    if (isCode(cause, "ENOENT")) return null;
    throw new Error(`${file} cannot be read, or its mode cannot be set to 600`, { cause });
  }
  try {
    return schema.parse(JSON.parse(source));
  } catch (cause) {
    throw new Error(`${file} is damaged; restore it from a backup: links in emails already sent depend on it`, {
      cause,
    });
  }
}

function makeKey(): string {
  return randomBytes(32).toString("base64url");
}

function derive(signing: string): string {
  return createHmac("sha256", signing).update("lasting").digest("base64url");
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
