import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { isLoopback } from "./loopback";
import { readTimeZone } from "./periods/timeZone";

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

const whole = (least: number, most: number) => {
  const error = `is not a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const timeZone = text(64).refine((name) => readTimeZone(name) !== null, {
  error: "is not an IANA time zone such as Europe/Paris",
});

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
  MAIL_REPLY_TO: mailbox.optional(),
  MAIL_FOOTER: text(500).optional(),
  SEARCH_VECTORS: z.enum(["on", "off"], { error: "is neither on nor off" }).default("on"),
  SIGN_UPS_PER_NETWORK: whole(1, 100_000).default(5),
  SIGN_UPS_PER_HOUR: whole(1, 1_000_000).default(200),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  INACTIVE_DAYS: whole(0, 10_000).default(365),
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
    /** Where answers to digests go, if not to their sender, and what stands below each: a postal address. */
    mailing: { replyTo: env.MAIL_REPLY_TO ?? null, footer: env.MAIL_FOOTER ?? null },
    /** Whether papers and queries are compared by meaning too, which takes 170 MB in each process that does. */
    searchVectors: env.SEARCH_VECTORS === "on",
    /** How many sign-ups are taken within an hour: from one network, and from everywhere together. */
    signUps: { perNetwork: env.SIGN_UPS_PER_NETWORK, perHour: env.SIGN_UPS_PER_HOUR },
    /** How many proxies of ours a request has come through; what further ones say of its origin is not believed. */
    trustedProxies: env.TRUSTED_PROXIES,
    /** After how many days without a sign of life a reader is asked for one; 0 is never. */
    inactiveDays: env.INACTIVE_DAYS,
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
