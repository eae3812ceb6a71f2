import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Env } from "../platform/env";
import { type DkimKey, readDkimKey, signEmail } from "./dkim";
import type { Message } from "./message";
import { addressOf, compose, encodeDomain, sourceOf } from "./mime";
import { type MailServer, SmtpSessions } from "./smtp";

/** Sends one email; resolves when the other side has accepted it, rejects with a SendFailure when it has not. */
export type Transport = { send: (message: Message) => Promise<void>; close: () => void };

/** In ms: how long sending one email may take. The lease of an email is longer, see lib/mail/queue/store.ts. */
export const sendTimeout = 90_000;

export type TransportOptions = { dkim?: DkimKey | null; now?: () => Date; timeout?: number };

/** MAIL_URL names an SMTP server, or a folder of `.eml` files. `timeout` is in ms, for one email by SMTP. */
export function createTransport(
  mail: Env["mail"] | ({ kind: "smtp" } & MailServer),
  { dkim = null, now = () => new Date(), timeout = sendTimeout }: TransportOptions = {},
): Transport {
  const deliver = mail.kind === "smtp" ? bySmtp(mail, timeout) : intoFolder(mail.folder);
  return {
    send: async (message) => {
      const composed = compose(message, now());
      await deliver.send(message, sourceOf(dkim ? await signEmail(composed, dkim, now()) : composed));
    },
    close: deliver.close,
  };
}

/** @throws if MAIL_DKIM_KEY names no file, or one without a valid key */
export async function openDkimKey(dkim: Env["dkim"]): Promise<DkimKey | null> {
  if (!dkim) return null;
  const { domain, selector, keyFile } = dkim;
  try {
    return { domain, selector, key: readDkimKey(await readFile(keyFile, "utf8")) };
  } catch (cause) {
    throw new Error(`MAIL_DKIM_KEY names ${keyFile}, which cannot be used`, { cause });
  }
}

type Delivery = { send: (message: Message, source: Buffer) => Promise<void>; close: () => void };

function bySmtp(server: MailServer, timeout: number): Delivery {
  const sessions = new SmtpSessions(server, timeout);
  return {
    send: ({ from, to, returnPath }, source) =>
      sessions.send({ from: encodeDomain(returnPath ?? addressOf(from)), to: encodeDomain(to) }, source),
    close: () => sessions.close(),
  };
}

/** The rename makes files appear whole. A repeated email replaces its file. */
function intoFolder(folder: string): Delivery {
  return {
    send: async ({ messageId }, source) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, fileName(messageId));
      await writeFile(`${file}.part`, source.toString("utf8").replaceAll("\r\n", "\n"), { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    close: () => {},
  };
}

/** The part of a Message-ID before the @; ours sort by age. */
function fileName(messageId: string): string {
  const [, name] = /^<([\w.-]+)@/.exec(messageId) ?? [];
  if (!name) throw new Error(`${messageId} cannot be used as a file name`);
  return `${name}.eml`;
}
