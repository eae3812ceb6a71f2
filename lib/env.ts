import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isLoopback } from "./loopback";

/** The folder that holds package.json (npm runs every script there); each relative path in the configuration starts here. */
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

const timeZone = text(64).refine(isTimeZone, { error: "is not an IANA time zone such as Europe/Paris" });

const publicUrl = z
  .url({ protocol: /^https?$/, error: "is not an http(s) URL such as https://papers.example.org", abort: true })
  .refine((url) => url.replace(/\/$/, "") === new URL(url).origin, {
    error: "has more than a host and a port, such as a path; Offprint serves from the root of its host",
  })
  .transform((url) => new URL(url).origin);

const mailUrl = z
  .string()
  .regex(/^(file:|smtps?:\/\/)/, {
    error: "is neither file:, smtp://host:port nor smtps://user:password@host",
    abort: true,
  })
  .refine((url) => url.startsWith("file:") || (URL.canParse(url) && new URL(url).hostname !== ""), {
    error: "names no mail server",
  });

const mailbox = text(320).regex(/^(?:[^<>\r\n"]* <[^<>\s@]+@[^<>\s@]+>|[^<>\s@]+@[^<>\s@]+)$/, {
  error: "is neither an address nor a name and address such as Papers <papers@example.org>",
});

const mailAddress = /^[^<>\s@]+@[^<>\s@]+$/;

const settings = z.object({
  PORT: port.default(3000),
  HOST: text(255).default("127.0.0.1"),
  DATA_DIR: text(4096).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^file:./, "is not of the form file:PATH")
    .optional(),
  PUBLIC_URL: publicUrl.optional(),
  MAIL_URL: mailUrl.default("file:"),
  MAIL_FROM: mailbox.optional(),
  SEARCH_VECTORS: z.enum(["on", "off"], { error: "is neither on nor off" }).default("on"),
  SOURCES_FILE: text(4096).default("sources.yaml"),
  SOURCES_CONTACT: text(320).regex(mailAddress, { error: "is not an address such as papers@example.org" }).optional(),
  SOURCES_LOOPBACK_MS: z.coerce
    .number({ error: "is not a number of milliseconds" })
    .refine((number) => Number.isInteger(number) && number >= 0 && number <= 60_000, {
      error: "is not a number of milliseconds up to 60000",
    })
    .optional(),
  SITE_NAME: text(80).default("Offprint"),
  SITE_TAGLINE: text(200).optional(),
  SITE_BYLINE: text(200).optional(),
  SITE_TIME_ZONE: timeZone.default("UTC"),
});

/** The names of all variables that the configuration is made of. */
export const variables = Object.keys(settings.shape);

const schema = settings.refine((env) => !/^smtps?:/.test(env.MAIL_URL) || env.MAIL_FROM, {
  path: ["MAIL_FROM"],
  error: "is needed with an SMTP server: the address that digests come from",
  // Also where another variable is wrong, so that all of them are listed at once.
  when: () => true,
});

export type Env = ReturnType<typeof parseEnv>;

/** A configuration that cannot be used: one problem a line, each naming its variable. */
export class EnvError extends Error {
  constructor(readonly problems: string[]) {
    super(`The configuration needs mending:\n${problems.map((problem) => `  ${problem}`).join("\n")}`);
    this.name = "EnvError";
  }
}

/**
 * Checks and completes a set of environment variables. An empty value counts as not given.
 * @throws EnvError listing every variable that cannot be used.
 */
export function parseEnv(source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (!result.success) {
    throw new EnvError(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const env = result.data;
  const dataDir = fromRoot(env.DATA_DIR);
  const database = env.DATABASE_URL?.slice("file:".length) ?? path.join(dataDir, "offprint.db");
  const url = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  const mail = readMail(env.MAIL_URL, dataDir);
  const isPrivate = isLoopback(env.HOST) && isLoopback(new URL(url).hostname);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseFile: fromRoot(database),
    publicUrl: url,
    mail,
    /** The folder of emails that /outbox shows. They open subscriptions, so only to whoever sits at this machine. */
    outbox: mail.kind === "file" && isPrivate ? mail.folder : null,
    mailFrom: env.MAIL_FROM ?? `${env.SITE_NAME} <digests@${new URL(url).hostname}>`,
    /** Whether papers and queries are compared by meaning too, which takes 170 MB in each process that does. */
    searchVectors: env.SEARCH_VECTORS === "on",
    sources: {
      file: fromRoot(env.SOURCES_FILE),
      contact: env.SOURCES_CONTACT ?? null,
      /** In ms, between two requests to this machine; null where it may not be asked at all. */
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

function readMail(url: string, dataDir: string) {
  if (!url.startsWith("file:")) return { kind: "smtp" as const, url };
  const folder = url.slice("file:".length).replace(/^\/\//, "");
  return { kind: "file" as const, folder: folder ? fromRoot(folder) : path.join(dataDir, "outbox") };
}

/** The build must not take these files, known only when the site runs, for sources to pack (turbopackIgnore). */
function fromRoot(file: string) {
  return path.resolve(/* turbopackIgnore: true */ projectRoot, file);
}

function isTimeZone(name: string) {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

let parsed: Env | undefined;

/** The configuration of this process, read once from the environment and `.env`. @throws EnvError */
export function env(): Env {
  if (!parsed) {
    const file = path.join(projectRoot, ".env");
    if (existsSync(file)) process.loadEnvFile(file);
    parsed = parseEnv(process.env);
  }
  return parsed;
}
