import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import type { Env } from "../env";
import type { Message } from "./message";

/** Sends one email; resolves when the other side has taken it. */
export type Transport = { send: (message: Message) => Promise<void>; close: () => void };

/** In ms. How long a server may be silent. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/**
 * In ms. How long sending one email may take in all, for a server that answers a byte at a time is never silent. The
 * lease of an email outlasts it, see lib/mail/store.ts.
 */
export const sendTimeout = 90_000;

/**
 * The way that MAIL_URL names: an SMTP server, or a folder of `.eml` files.
 * @param timeout in ms, for one email by SMTP
 */
export function createTransport(mail: Env["mail"], timeout = sendTimeout): Transport {
  return mail.kind === "smtp" ? smtpTransport(mail.url, timeout) : fileTransport(mail.folder);
}

function smtpTransport(url: string, timeout: number): Transport {
  const mailer = nodemailer.createTransport({ url, pool: true, maxConnections: 4, ...timeouts });
  return {
    send: async (message) => {
      const signal = AbortSignal.timeout(timeout);
      await mailer.sendMail({ ...compose(message), signal }).catch((cause: unknown) => {
        throw signal.aborted ? new Error(`The server did not finish within ${timeout / 1000} s`, { cause }) : cause;
      });
    },
    close: () => mailer.close(),
  };
}

/** A file appears whole or not at all, and a repeated email replaces itself. */
function fileTransport(folder: string): Transport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    send: async (message) => {
      const { message: source } = await composer.sendMail(compose(message));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, fileName(message.messageId));
      await writeFile(`${file}.part`, source as Buffer);
      await rename(`${file}.part`, file);
    },
    close: () => composer.close(),
  };
}

/** What stands before the @ of a Message-ID; ours sort by age. */
function fileName(messageId: string): string {
  const [, name] = /^<([\w.-]+)@/.exec(messageId) ?? [];
  if (!name) throw new Error(`${messageId} makes no file name`);
  return `${name}.eml`;
}

/**
 * The envelope is given apart, so that no header, however it is read, can add a recipient; but it too is read as a
 * list, so that what is not one address is refused here again, whoever let it into the store.
 */
function compose({ to, from, returnPath, subject, text, html, messageId, headers }: Message): SendMailOptions {
  const prepared = Object.entries(headers).map(([key, value]) => ({
    key,
    // Unfolded: some verifiers of one-click unsubscription do not unfold a header before they read it.
    value: { prepared: true, value },
  }));
  if (!/^[^\s<>,;:"()[\]\\]+$/.test(to)) throw new Error(`${JSON.stringify(to)} is not one address`);
  const sender = readMailbox(from);
  return {
    from: sender,
    to: { name: "", address: to },
    envelope: { from: returnPath ?? sender.address, to: [to] },
    subject,
    text,
    html,
    messageId,
    headers: prepared,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Takes `Name <address>` apart, for left whole a name such as "Papers: daily" would be read as a group of addresses. */
function readMailbox(mailbox: string): { name: string; address: string } {
  const [, name, address] = /^(.*?) ?<([^<>]+)>$/.exec(mailbox) ?? [];
  return { name: name ?? "", address: address ?? mailbox };
}
