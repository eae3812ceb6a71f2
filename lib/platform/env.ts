import { z } from "zod";
import { bounceVariables, readBounces } from "./env/bounces";
import { EnvError } from "./env/error";
import { logVariables } from "./env/logs";
import { mailRules, mailVariables, readMail } from "./env/mail";
import { paperVariables, readPapers } from "./env/papers";
import { readerVariables, readReaders } from "./env/readers";
import { readServer, serverVariables } from "./env/server";
import { readSiteSettings, siteVariables } from "./env/site";
import { environment } from "./env/source";
import { isLoopback } from "./http/loopback";

const settings = z.object({
  ...serverVariables.shape,
  ...mailVariables.shape,
  ...bounceVariables.shape,
  ...paperVariables.shape,
  ...readerVariables.shape,
  ...logVariables.shape,
  ...siteVariables.shape,
});

export const variables = Object.keys(settings.shape);

// Run even if another variable is invalid, so that all problems are listed at once.
const when = () => true;

const schema = mailRules.reduce(
  (checked, { holds, variable, error }) => checked.refine(holds, { path: [variable], error, when }),
  settings,
);

export type Env = ReturnType<typeof parseEnv>;

/** Fills in the defaults; an empty value counts as not set. @throws EnvError listing every invalid variable */
export function parseEnv(source: Record<string, string | undefined>) {
  const nonEmpty = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const result = schema.safeParse(nonEmpty);
  if (!result.success) {
    throw new EnvError(result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }
  const server = readServer(result.data);
  const site = readSiteSettings(result.data);
  const mail = readMail(result.data, { name: site.name, url: server.publicUrl, dataDir: server.dataDir });
  const bounces = readBounces(result.data);
  const isPrivate = isLoopback(server.host) && isLoopback(new URL(server.publicUrl).hostname);
  return {
    ...server,
    ...mail,
    ...readPapers(result.data),
    ...readReaders(result.data),
    bounces,
    site,
    /** Whether browsers may keep pages for reading offline. */
    offline: result.data.OFFLINE === "on",
    /** Links in these emails give access to subscriptions, so only this machine may see them. */
    outbox: mail.mail.kind === "file" && isPrivate ? mail.mail.folder : null,
    /** An address of its own, or that of the bounce box, which Offprint reads, too. */
    mailUnsubscribe: result.data.MAIL_UNSUBSCRIBE ?? bounces.address,
  };
}

let parsed: Env | undefined;

/** Read once from the environment and `.env`. @throws EnvError */
export function env(): Env {
  parsed ??= parseEnv(environment());
  return parsed;
}
