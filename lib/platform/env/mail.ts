import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { wholeNumberText } from "../../text/wholeNumber";
import { parseRate } from "../rate";
import { EnvError } from "./error";
import { fromRoot } from "./projectRoot";
import { address, text } from "./values";

const mailUrl = z
  .string()
  .regex(/^(file:|smtps?:\/\/)/, {
    error: "must be file:, smtp://host:port or smtps://user:password@host",
    abort: true,
  })
  .refine((url) => url.startsWith("file:") || (URL.canParse(url) && new URL(url).hostname !== ""), {
    error: "does not name a mail server",
  });

const mailbox = text(320).regex(/^(?:[^<>\r\n"]* <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, {
  error: "is not an address, or a name and address such as Papers <papers@example.org>",
});

const rate = z
  .string()
  .refine((source) => parseRate(source), { error: "is not a rate such as 600/minute or 2000/hour" })
  .transform((source) => parseRate(source));

const hostName = text(253).regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, { error: "is not a valid DNS name" });

export const mailVariables = z.object({
  MAIL_URL: mailUrl.default("file:"),
  MAIL_TLS: z
    .enum(["required", "opportunistic", "none"], { error: "must be required, opportunistic or none" })
    .optional(),
  MAIL_TLS_CA: text(4096).optional(),
  MAIL_FROM: mailbox.optional(),
  MAIL_REPLY_TO: mailbox.optional(),
  MAIL_FOOTER: text(500).optional(),
  MAIL_UNSUBSCRIBE: address.optional(),
  MAIL_CONNECTIONS: wholeNumberText(1, 100, "is not a number from 1 to 100").default(8),
  MAIL_RATE: rate.optional(),
  MAIL_RATE_PER_DOMAIN: rate.optional(),
  MAIL_DKIM_DOMAIN: hostName.optional(),
  MAIL_DKIM_SELECTOR: hostName.optional(),
  MAIL_DKIM_KEY: text(4096).optional(),
});

type MailVariables = z.infer<typeof mailVariables>;

const dkimSettings = ["MAIL_DKIM_DOMAIN", "MAIL_DKIM_SELECTOR", "MAIL_DKIM_KEY"] as const;

/** What several variables must satisfy together. */
export const mailRules: { holds: (env: MailVariables) => boolean; variable: keyof MailVariables; error: string }[] = [
  {
    holds: (env) => !/^smtps?:/.test(env.MAIL_URL) || env.MAIL_FROM !== undefined,
    variable: "MAIL_FROM",
    error: "is required with an SMTP server: it is the address that digests come from",
  },
  {
    holds: (env) => !env.MAIL_URL.startsWith("smtps:") || (env.MAIL_TLS ?? "required") === "required",
    variable: "MAIL_TLS",
    error: "conflicts with MAIL_URL: smtps: always uses TLS",
  },
  {
    holds: (env) => [0, dkimSettings.length].includes(dkimSettings.filter((name) => env[name]).length),
    variable: "MAIL_DKIM_DOMAIN",
    error: "must be set together with MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY: set all three or none",
  },
];

/** @throws EnvError if MAIL_TLS_CA names no file of certificates */
export function readMail(env: MailVariables, site: { name: string; url: string; dataDir: string }) {
  return {
    mail: readTransport(env, site.dataDir),
    mailFrom: env.MAIL_FROM ?? `${site.name} <digests@${new URL(site.url).hostname}>`,
    mailReplyTo: env.MAIL_REPLY_TO ?? null,
    mailFooter: env.MAIL_FOOTER ?? null, // printed below each digest: a postal address
    mailConnections: env.MAIL_CONNECTIONS, // how many emails are sent at once, each in an SMTP session of its own
    mailRates: { all: env.MAIL_RATE ?? null, perDomain: env.MAIL_RATE_PER_DOMAIN ?? null },
    dkim: readDkim(env),
  };
}

function readTransport({ MAIL_URL: url, MAIL_TLS: tls, MAIL_TLS_CA: ca }: MailVariables, dataDir: string) {
  if (!url.startsWith("file:"))
    return { kind: "smtp" as const, url, tls: tls ?? null, ca: ca === undefined ? null : readCertificates(ca) };
  const folder = url.slice("file:".length).replace(/^\/\//, "");
  return { kind: "file" as const, folder: folder ? fromRoot(folder) : path.join(dataDir, "outbox") };
}

function readCertificates(file: string): string {
  const where = fromRoot(file);
  const pem = existsSync(where) ? readFileSync(where, "utf8") : "";
  if (!pem.includes("-----BEGIN CERTIFICATE-----"))
    throw new EnvError([`MAIL_TLS_CA names ${where}, which is not a file of PEM certificates`]);
  return pem;
}

function readDkim(env: MailVariables) {
  const { MAIL_DKIM_DOMAIN: domain, MAIL_DKIM_SELECTOR: selector, MAIL_DKIM_KEY: key } = env;
  return domain && selector && key ? { domain, selector, keyFile: fromRoot(key) } : null;
}
