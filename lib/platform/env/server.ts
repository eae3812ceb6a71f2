import path from "node:path";
import { z } from "zod";
import { wholeNumberText } from "../../text/wholeNumber";
import { fromRoot } from "./projectRoot";
import { text } from "./values";

const publicUrl = z
  .url({ protocol: /^https?$/, error: "is not an http(s) URL such as https://papers.example.org", abort: true })
  .refine((url) => url.replace(/\/$/, "") === new URL(url).origin, {
    error: "must contain only a host and a port, and no path; Offprint runs at the root of its host",
  })
  .transform((url) => new URL(url).origin);

const tokens = z
  .string()
  .transform((list) => list.split(",").map((token) => token.trim()))
  .refine((list) => list.every((token) => /^[\x21-\x7e]{16,200}$/.test(token)), {
    error: "contains a token that does not have 16 to 200 letters, digits and punctuation marks",
  });

export const serverVariables = z.object({
  PORT: wholeNumberText(1, 65535, "is not a port number").default(3000),
  HOST: text(255).default("127.0.0.1"),
  DATA_DIR: text(4096).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^file:./, "must have the form file:PATH")
    .optional(),
  PUBLIC_URL: publicUrl.optional(),
  TRUSTED_PROXIES: wholeNumberText(0, 10).default(0),
  API_LIMIT: wholeNumberText(0, 10_000_000).default(3000),
  PAGE_CACHE: wholeNumberText(0, 100_000).default(32),
  API_TOKENS: tokens.optional(),
});

export function readServer(env: z.infer<typeof serverVariables>) {
  const dataDir = fromRoot(env.DATA_DIR);
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    databaseFile: fromRoot(env.DATABASE_URL?.slice("file:".length) ?? path.join(dataDir, "offprint.db")),
    publicUrl: env.PUBLIC_URL ?? `http://localhost:${env.PORT}`,
    /** How many of our own proxies a request has passed; addresses reported by proxies beyond these are not trusted. */
    trustedProxies: env.TRUSTED_PROXIES,
    apiLimit: env.API_LIMIT, // how many API requests a network may make within five minutes; 0 means no limit
    pageCacheSize: env.PAGE_CACHE * 1_000_000, // in bytes; 0 renders every page at every request
    apiTokens: env.API_TOKENS ?? [], // with which programs may have papers fetched; without any, nobody may
  };
}
