import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { readTimeZone } from "../calendar/timeZone";
import { isLoopback } from "./http/loopback";
import { parseRate } from "./rate";

/** The folder of package.json, where npm runs every script. Relative paths in the configuration start here. */
export const projectRoot = process.cwd();

const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\r\n]*$/, { error: "has more than one line", abort: true });

const port = z.coerce
  .number({ error: "is not a port number" })
  .refine((number) => Number.isInteger(number) && number >= 1 && number <= 65535, { error: "is not a port number" });

const whole = (min: number, max: number) => {
  const error = `is not a whole number from ${min} to ${max}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
};

const timeZone = text(64).refine((name) => readTimeZone(name) !== null, {
  error: "is not an IANA time zone such as Europe/Paris",
});

const publicUrl = z
  .url({ protocol: /^https?$/, error: "is not an http(s) URL such as https://papers.example.org", abort: true })
  .refine((url) => url.replace(/\/$/, "") === new URL(url).origin, {
    error: "must contain only a host and a port, and no path; Offprint runs at the root of its host",
  })
  .transform((url) => new URL(url).origin);

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

const address = text(254).regex(/^[^<>\s@,;:"]+@[^<>\s@,;:"]+$/, {
  error: "is not an address such as papers@example.org",
});

/**
 * Maximum length of the local part of MAIL_BOUNCES, in characters. RFC 5321 allows 64; the tag that each email's return
 * path appends takes 32 (lib/mail/returnPath.ts).
 */
export const maxLocalPartLength = 32;

const rate = z
  .string()
  .refine((source) => parseRate(source), { error: "is not a rate such as 600/minute or 2000/hour" })
  .transform((source) => parseRate(source));

const hostName = text(253).regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, { error: "is not a valid DNS name" });

const bounceAddress = text(254)
  .regex(/^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/, { error: "is not an address such as bounces@example.org" })
  .refine((address) => address.lastIndexOf("@") <= maxLocalPartLength, {
    error: `has more than ${maxLocalPartLength} characters before the @, which leaves no room for the tag that Offprint appends`,
  });

const snsTopics = text(4000)
  .transform((list) => list.split(",").map((topic) => topic.trim()))
  .refine((topics) => topics.every((topic) => /^arn:aws[\w-]*:sns:[\w-]+:\d{12}:[\w-]{1,256}$/.test(topic)), {
    error: "is not a list of topics such as arn:aws:sns:eu-west-1:123456789012:bounces",
  });

const tokens = z
  .string()
  .transform((list) => list.split(",").map((token) => token.trim()))
  .refine((list) => list.every((token) => /^[\x21-\x7e]{16,200}$/.test(token)), {
    error: "contains a token that does not have 16 to 200 letters, digits and punctuation marks",
  });

const logLevel = z.enum(["debug", "info", "warn", "error"], { error: "must be debug, info, warn or error" });
const logFormat = z.enum(["text", "json"], { error: "must be text or json" });

const settings = z.object({
  PORT: port.default(3000),
  HOST: text(255).default("127.0.0.1"),
  DATA_DIR: text(4096).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^file:./, "must have the form file:PATH")
    .optional(),
  PUBLIC_URL: publicUrl.optional(),
  MAIL_URL: mailUrl.default("file:"),
  MAIL_TLS: z
    .enum(["required", "opportunistic", "none"], { error: "must be required, opportunistic or none" })
    .optional(),
  MAIL_TLS_CA: text(4096).optional(),
  MAIL_FROM: mailbox.optional(),
  MAIL_REPLY_TO: mailbox.optional(),
  MAIL_FOOTER: text(500).optional(),
  MAIL_UNSUBSCRIBE: address.optional(),
  MAIL_CONNECTIONS: z.coerce
    .number()
    .refine((number) => Number.isInteger(number) && number >= 1 && number <= 100, {
      error: "is not a number from 1 to 100",
    })
    .default(8),
  MAIL_RATE: rate.optional(),
  MAIL_RATE_PER_DOMAIN: rate.optional(),
  MAIL_DKIM_DOMAIN: hostName.optional(),
  MAIL_DKIM_SELECTOR: hostName.optional(),
  MAIL_DKIM_KEY: text(4096).optional(),
  MAIL_BOUNCES: bounceAddress.optional(),
  MAIL_BOUNCE_BOX: text(4096).optional(),
  MAIL_BOUNCE_LIMIT: z.coerce
    .number({ error: "must be a number of points from 1 to 100" })
    .refine((points) => Number.isInteger(points) && points >= 1 && points <= 100, {
      error: "must be a number of points from 1 to 100",
    })
    .default(4),
  MAIL_SNS_TOPICS: snsTopics.optional(),
  MAIL_WEBHOOK_SECRET: text(500).min(32, "has fewer than 32 characters").optional(),
  SEARCH_VECTORS: z.enum(["on", "off"], { error: "must be on or off" }).default("on"),
  SIGN_UPS_PER_NETWORK: whole(1, 100_000).default(5),
  SIGN_UPS_PER_HOUR: whole(1, 1_000_000).default(200),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  INACTIVE_DAYS: whole(0, 10_000).default(365),
  SOURCES_FILE: text(4096).default("sources.yaml"),
  SOURCES_CONTACT: address.optional(),
  SOURCES_LOOPBACK_MS: z.coerce
    .number({ error: "is not a number of milliseconds" })
    .refine((number) => Number.isInteger(number) && number >= 0 && number <= 60_000, {
      error: "is not a number of milliseconds up to 60000",
    })
    .optional(),
  API_LIMIT: whole(0, 10_000_000).default(3000),
  /** In MB; 0 renders each page each time. */
  PAGE_CACHE: whole(0, 100_000).default(64),
  API_TOKENS: tokens.optional(),
  LOG_LEVEL: logLevel.default("info"),
  LOG_FORMAT: logFormat.default("text"),
  SITE_NAME: text(80).default("Offprint"),
  SITE_TAGLINE: text(200).optional(),
  SITE_BYLINE: text(200).optional(),
  SITE_TIME_ZONE: timeZone.default("UTC"),
});

export const variables = Object.keys(settings.shape);

const dkimSettings = ["MAIL_DKIM_DOMAIN", "MAIL_DKIM_SELECTOR", "MAIL_DKIM_KEY"] as const;

// Run even if another variable is invalid, so that all problems are listed at once.
const when = () => true;

const schema = settings
  .refine((env) => !/^smtps?:/.test(env.MAIL_URL) || env.MAIL_FROM, {
    path: ["MAIL_FROM"],
    error: "is required with an SMTP server: it is the address that digests come from",
    when,
  })
  .refine((env) => !env.MAIL_URL.startsWith("smtps:") || (env.MAIL_TLS ?? "required") === "required", {
    path: ["MAIL_TLS"],
    error: "conflicts with MAIL_URL: smtps: always uses TLS",
    when,
  })
  .refine((env) => [0, dkimSettings.length].includes(dkimSettings.filter((name) => env[name]).length), {
    path: ["MAIL_DKIM_DOMAIN"],
    error: "must be set together with MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY: set all three or none",
    when,
  });

export type Env = ReturnType<typeof parseEnv>;

export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration is invalid:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvError";
  }
}

/**
 * Validates a set of environment variables and fills in the defaults. An empty value counts as not set.
 * @throws EnvError listing every invalid variable
 */
export function parseEnv(source: Record<string, string | undefined>) {
  const nonEmpty = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(nonEmpty);
  if (!result.success) {
    throw new EnvError(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const env = result.data;
  const dataDir = fromRoot(env.DATA_DIR);
  const database = env.DATABASE_URL?.slice("file:".length) ?? path.join(dataDir, "offprint.db");
  const url = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const mail = readMail(env, dataDir);
  const isPrivate = isLoopback(env.HOST) && isLoopback(new URL(url).hostname);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseFile: fromRoot(database),
    publicUrl: url,
    mail,
    /**
     * The folder of emails that /outbox shows. Their links give access to subscriptions, so only this machine may see
     * them.
     */
    outbox: mail.kind === "file" && isPrivate ? mail.folder : null,
    mailFrom: env.MAIL_FROM ?? `${env.SITE_NAME} <digests@${new URL(url).hostname}>`,
    mailReplyTo: env.MAIL_REPLY_TO ?? null,
    /** Printed below each digest: a postal address. */
    mailFooter: env.MAIL_FOOTER ?? null,
    /**
     * The address that emails name for unsubscribing: one of its own, or that of the bounce box, which Offprint reads
     * too.
     */
    mailUnsubscribe: env.MAIL_UNSUBSCRIBE ?? env.MAIL_BOUNCES ?? null,
    /** How many emails are sent at once, each in an SMTP session of its own. */
    mailConnections: env.MAIL_CONNECTIONS,
    mailRates: { all: env.MAIL_RATE ?? null, perDomain: env.MAIL_RATE_PER_DOMAIN ?? null },
    dkim: readDkim(env),
    bounces: {
      /** The base of each email's return path; without it, bounces go to the sender. */
      address: env.MAIL_BOUNCES ?? null,
      /** The mbox file or folder from which bounce reports are read. */
      box: env.MAIL_BOUNCE_BOX ? fromRoot(env.MAIL_BOUNCE_BOX) : null,
      /** In points; see lib/bounces/bounceScore.ts. */
      limit: env.MAIL_BOUNCE_LIMIT,
      snsTopics: env.MAIL_SNS_TOPICS ?? [],
      webhookSecret: env.MAIL_WEBHOOK_SECRET ?? null,
    },
    /** Whether search also compares papers and queries by meaning, which takes 170 MB in each process that does. */
    searchVectors: env.SEARCH_VECTORS === "on",
    /** How many sign-ups are accepted per hour: from one network, and in total. */
    signUps: { perNetwork: env.SIGN_UPS_PER_NETWORK, perHour: env.SIGN_UPS_PER_HOUR },
    /**
     * How many of our own proxies a request has passed through. Addresses reported by proxies beyond these are not
     * trusted.
     */
    trustedProxies: env.TRUSTED_PROXIES,
    /** How many API requests a network may make within five minutes; 0 means no limit. */
    apiLimit: env.API_LIMIT,
    /** The memory for finished pages, in bytes; 0 renders every page at every request. */
    pageCacheSize: env.PAGE_CACHE * 1_000_000,
    /** Tokens with which programs may have papers fetched; without any, nobody may. */
    apiTokens: env.API_TOKENS ?? [],
    /** After how many days of inactivity a reader is asked to confirm; 0 means never. */
    inactiveDays: env.INACTIVE_DAYS,
    sources: {
      file: fromRoot(env.SOURCES_FILE),
      contact: env.SOURCES_CONTACT ?? null,
      /** The pause between two requests to this machine, in ms; null if sources on this machine are not allowed. */
      loopbackPause: env.SOURCES_LOOPBACK_MS ?? null,
    },
    site: {
      name: env.SITE_NAME,
      tagline: env.SITE_TAGLINE ?? null,
      byline: env.SITE_BYLINE ?? null,
      timeZone: env.SITE_TIME_ZONE,
    },
  };
}

type MailSettings = Pick<z.infer<typeof settings>, "MAIL_URL" | "MAIL_TLS" | "MAIL_TLS_CA">;

function readMail({ MAIL_URL: url, MAIL_TLS: tls, MAIL_TLS_CA: ca }: MailSettings, dataDir: string) {
  if (!url.startsWith("file:"))
    return { kind: "smtp" as const, url, tls: tls ?? null, ca: ca === undefined ? null : readCertificates(ca) };
  const folder = url.slice("file:".length).replace(/^\/\//, "");
  return { kind: "file" as const, folder: folder ? fromRoot(folder) : path.join(dataDir, "outbox") };
}

/** @throws EnvError if the file does not exist or contains no certificate */
function readCertificates(file: string): string {
  const where = fromRoot(file);
  const pem = existsSync(where) ? readFileSync(where, "utf8") : "";
  if (!pem.includes("-----BEGIN CERTIFICATE-----"))
    throw new EnvError([`MAIL_TLS_CA names ${where}, which is not a file of PEM certificates`]);
  return pem;
}

function readDkim(env: { [name in (typeof dkimSettings)[number]]?: string | undefined }) {
  const { MAIL_DKIM_DOMAIN: domain, MAIL_DKIM_SELECTOR: selector, MAIL_DKIM_KEY: key } = env;
  return domain && selector && key ? { domain, selector, keyFile: fromRoot(key) } : null;
}

/** turbopackIgnore: these paths are known only at runtime; the build must not bundle what they point to. */
function fromRoot(file: string) {
  return path.resolve(/* turbopackIgnore: true */ projectRoot, file);
}

let parsed: Env | undefined;

/**
 * Returns this process's configuration, read once from the environment and `.env`.
 * @throws EnvError
 */
export function env(): Env {
  parsed ??= parseEnv(environment());
  return parsed;
}

/**
 * Reads the settings of the log. This works even if the rest of the configuration is invalid, so that the error can be
 * logged.
 * @returns the settings, with defaults in place of invalid ones; `secrets` are strings that no log line may contain
 */
export function logSettings() {
  const source = tryRead(environment) ?? process.env;
  const { API_TOKENS = "", MAIL_WEBHOOK_SECRET = "", MAIL_URL = "" } = source;
  return {
    level: logLevel.catch("info").parse(source.LOG_LEVEL),
    format: logFormat.catch("text").parse(source.LOG_FORMAT),
    secrets: [...API_TOKENS.split(",").map((each) => each.trim()), MAIL_WEBHOOK_SECRET.trim(), ...passwordsOf(MAIL_URL)]
      // Shorter secrets would match parts of words.
      .filter((secret) => secret.length >= 6),
  };
}

/** Returns a URL's password, both percent-encoded and as it is sent. */
function passwordsOf(url: string): string[] {
  const encoded = /^smtps?:\/\/[^@/]*:([^@/]*)@/.exec(url)?.[1] ?? "";
  return [encoded, tryRead(() => decodeURIComponent(encoded)) ?? ""];
}

/** Returns null if `read` throws; the error is reported elsewhere. */
function tryRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Returns the environment, which takes precedence over `.env`. */
function environment(): Record<string, string | undefined> {
  const file = path.join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}
