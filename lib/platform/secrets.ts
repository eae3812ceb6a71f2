import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { env } from "./env";

const key = z.string().regex(/^[\w-]{43}$/);

const schema = z
  .object({
    /** Signs what leaves the site and comes back: confirmation and unsubscribe links. 32 bytes, base64url. */
    signing: key,
    /**
     * What signed before it, the oldest first: links of then still work. A key's version is its place here, from 1;
     * null stands for one whose links are to work no more.
     */
    former: z.array(key.nullable()).default([]),
    /** By which suppressed addresses are known again, so that it must never change; return paths are signed with it too. */
    lasting: key.optional(),
  })
  // A site that was made before there was the second has it from the first; both of its processes find the same.
  .transform(({ lasting, ...rest }) => ({ ...rest, lasting: lasting ?? derive(rest.former[0] ?? rest.signing) }));

export type Secrets = z.infer<typeof schema>;

let loaded: Secrets | undefined;

/** The secrets of this site, made on its first start. @throws where the file cannot be read, written or understood */
export function secrets(): Secrets {
  loaded ??= loadSecrets(env().dataDir);
  return loaded;
}

/** Reads `secrets.json` of a data folder, mode 600; makes it first where there is none. */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  return readSecrets(file) ?? makeSecrets(file);
}

/**
 * Has a new key sign from now on; what others signed is still known. Running processes learn of it when they start.
 * @returns the version of the new key
 */
export function rotateSecrets(dataDir: string): number {
  const file = path.join(dataDir, "secrets.json");
  const { signing, former, lasting } = loadSecrets(dataDir);
  const made: Secrets = { signing: makeKey(), former: [...former, signing], lasting };
  const draft = writeDraft(file, made);
  renameSync(draft, file);
  return made.former.length + 1;
}

/** The web server and the worker may start at once: a link is made by one of them, and the other reads that. */
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
  const kept = readSecrets(file);
  if (!kept) throw new Error(`${file} was removed while it was being created`);
  return kept;
}

/** @returns the file beside the one that it is to become, whole and on disk */
function writeDraft(file: string, made: Secrets): string {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
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
