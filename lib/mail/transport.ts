import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import nodemailer, { type SendMailOptions } from "nodemailer";
import type { Env } from "../env";
import type { Message } from "./message";

/** Sends one email; resolves when the other side has taken it. */
export type Transport = { send: (message: Message) => Promise<void>; close: () => void };

/** In ms. The lease of an email outlasts them together, see lib/mail/store.ts. */
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** The way that MAIL_URL names: an SMTP server, or a folder of `.eml` files. */
export function createTransport(mail: Env["mail"]): Transport {
  return mail.kind === "smtp" ? smtpTransport(mail.url) : fileTransport(mail.folder);
}

function smtpTransport(url: string): Transport {
  const mailer = nodemailer.createTransport({ url, pool: true, maxConnections: 4, ...timeouts });
  return {
    send: async (message) => {
      await mailer.sendMail(compose(message));
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
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `${message.messageId.replace(/^<|@.*$/g, "")}.eml`);
      await writeFile(`${file}.part`, source as Buffer);
      await rename(`${file}.part`, file);
    },
    close: () => composer.close(),
  };
}

/** The envelope is given apart, so that no header, however it is read, can add a recipient. */
function compose({ to, from, subject, text, html, messageId, headers }: Message): SendMailOptions {
  const prepared = Object.entries(headers).map(([key, value]) => ({
    key,
    // Unfolded: some verifiers of one-click unsubscription do not unfold a header before they read it.
    value: { prepared: true, value },
  }));
  return {
    from,
    to: { name: "", address: to },
    envelope: { from: addressOf(from), to: [to] },
    subject,
    text,
    html,
    messageId,
    headers: prepared,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The bare address of `Name <address>`. */
function addressOf(mailbox: string): string {
  return /<([^<>]+)>$/.exec(mailbox)?.[1] ?? mailbox;
}
