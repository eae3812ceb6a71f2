import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv as parseDotEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { parseEnv, variables } from "./env";
import { EnvError } from "./env/error";
import { projectRoot } from "./env/projectRoot";

function problemsOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
  return [];
}

describe("the configuration", () => {
  test("requires no variable", () => {
    expect(parseEnv({})).toEqual({
      offline: true,
      port: 3000,
      host: "127.0.0.1",
      dataDir: path.join(projectRoot, "data"),
      databaseFile: path.join(projectRoot, "data", "offprint.db"),
      publicUrl: "http://localhost:3000",
      mail: { kind: "file", folder: path.join(projectRoot, "data", "outbox") },
      outbox: path.join(projectRoot, "data", "outbox"),
      mailFrom: "Offprint <digests@localhost>",
      mailReplyTo: null,
      mailFooter: null,
      mailUnsubscribe: null,
      mailConnections: 8,
      mailRates: { all: null, perDomain: null },
      dkim: null,
      bounces: { address: null, box: null, limit: 4, snsTopics: [], webhookSecret: null },
      searchVectors: true,
      pictures: true,
      signUps: { perNetwork: 5, perHour: 200 },
      trustedProxies: 0,
      apiLimit: 3000,
      pageCacheSize: 32_000_000,
      apiTokens: [],
      inactiveDays: 365,
      sources: { file: path.resolve("sources.yaml"), contact: null, loopbackPause: null },
      site: { name: "Offprint", tagline: null, byline: null, timeZone: "UTC" },
    });
  });

  test("treats an empty value as not set", () => {
    const empty = Object.fromEntries(variables.map((name) => [name, ""]));
    expect(parseEnv(empty)).toEqual(parseEnv({}));
  });

  test("keeps the store and the outbox in the data folder by default", () => {
    const env = parseEnv({ DATA_DIR: "/srv/papers" });
    expect(env.databaseFile).toBe("/srv/papers/offprint.db");
    expect(env.mail).toEqual({ kind: "file", folder: "/srv/papers/outbox" });
    expect(parseEnv({ DATABASE_URL: "file:/var/p.db" }).databaseFile).toBe("/var/p.db");
    expect(parseEnv({ MAIL_URL: "file:///var/mail" }).mail).toEqual({ kind: "file", folder: "/var/mail" });
  });

  test("reduces PUBLIC_URL to its origin", () => {
    const env = parseEnv({ PUBLIC_URL: "https://papers.example.org/" });
    expect(env.publicUrl).toBe("https://papers.example.org");
    expect(env.mailFrom).toBe("Offprint <digests@papers.example.org>");
  });

  test("names every invalid variable and the reason", () => {
    expect(
      problemsOf({
        PORT: "http",
        PUBLIC_URL: "papers.example.org",
        MAIL_URL: "http://example.org",
        DATABASE_URL: "postgres://x",
        SITE_TIME_ZONE: "Mars/Olympus",
        MAIL_FROM: "nobody\r\nBcc: x@example.org",
      }).sort(),
    ).toEqual([
      "DATABASE_URL must have the form file:PATH",
      "MAIL_FROM has more than one line",
      "MAIL_URL must be file:, smtp://host:port or smtps://user:password@host",
      "PORT is not a port number",
      "PUBLIC_URL is not an http(s) URL such as https://papers.example.org",
      "SITE_TIME_ZONE is not an IANA time zone such as Europe/Paris",
    ]);
    expect(problemsOf({ MAIL_FROM: "nobody" })[0]).toMatch(/^MAIL_FROM is not an address, or/);
    expect(problemsOf({ PUBLIC_URL: "https://example.org/papers" })[0]).toContain("and no path");
    expect(problemsOf({ PUBLIC_URL: "https://example.org/?a=b" })).toHaveLength(1);
    expect(problemsOf({ MAIL_URL: "smtp://", MAIL_FROM: "a@example.org" })).toEqual([
      "MAIL_URL does not name a mail server",
    ]);
    expect(problemsOf({ DATABASE_URL: "file:" })).toHaveLength(1);
    expect(problemsOf({ SITE_NAME: "Papers\nof ours" })).toEqual(["SITE_NAME has more than one line"]);
    for (const port of ["0", "65536", "80.5", "-1"]) expect(problemsOf({ PORT: port }), port).toHaveLength(1);
  });

  test("reads where bounces go and who may report them", () => {
    const env = parseEnv({
      MAIL_BOUNCES: "bounces@example.org",
      MAIL_BOUNCE_BOX: "/var/mail/bounces",
      MAIL_BOUNCE_LIMIT: "6",
      MAIL_SNS_TOPICS: "arn:aws:sns:eu-west-1:123456789012:bounces, arn:aws-cn:sns:cn-north-1:123456789012:b",
      MAIL_WEBHOOK_SECRET: "x".repeat(32),
    });
    expect(env.bounces).toEqual({
      address: "bounces@example.org",
      box: "/var/mail/bounces",
      limit: 6,
      snsTopics: ["arn:aws:sns:eu-west-1:123456789012:bounces", "arn:aws-cn:sns:cn-north-1:123456789012:b"],
      webhookSecret: "x".repeat(32),
    });
    expect(
      problemsOf({
        MAIL_BOUNCES: "Bounces <bounces@example.org>",
        MAIL_BOUNCE_LIMIT: "0",
        MAIL_SNS_TOPICS: "arn:aws:sqs:eu-west-1:123456789012:bounces",
        MAIL_WEBHOOK_SECRET: "short",
      }),
    ).toHaveLength(4);
    expect(problemsOf({ MAIL_BOUNCES: `${"b".repeat(40)}@example.org` })[0]).toContain("no room");
  });

  test("reads the sending rates and the DKIM key", () => {
    const env = parseEnv({
      MAIL_RATE: "600/minute",
      MAIL_DKIM_DOMAIN: "example.org",
      MAIL_DKIM_SELECTOR: "s1",
      MAIL_DKIM_KEY: "dkim.pem",
    });
    expect(env.mailRates).toEqual({ all: { interval: 100, burst: 20 }, perDomain: null });
    expect(env.dkim).toEqual({ domain: "example.org", selector: "s1", keyFile: path.join(projectRoot, "dkim.pem") });
    expect(problemsOf({ MAIL_RATE: "many", MAIL_CONNECTIONS: "0", MAIL_DKIM_KEY: "dkim.pem" })).toEqual([
      "MAIL_CONNECTIONS is not a number from 1 to 100",
      "MAIL_RATE is not a rate such as 600/minute or 2000/hour",
      "MAIL_DKIM_DOMAIN must be set together with MAIL_DKIM_SELECTOR and MAIL_DKIM_KEY: set all three or none",
    ]);
  });

  test("shows the outbox only on this machine", () => {
    expect(parseEnv({ PUBLIC_URL: "http://localhost:3000" }).outbox).not.toBeNull();
    expect(parseEnv({ PUBLIC_URL: "https://papers.example.org" }).outbox).toBeNull();
    expect(parseEnv({ HOST: "0.0.0.0" }).outbox).toBeNull();
    expect(parseEnv({ MAIL_URL: "smtp://localhost:25", MAIL_FROM: "a@example.org" }).outbox).toBeNull();
  });

  test("requires a sender address for an SMTP server", () => {
    expect(problemsOf({ MAIL_URL: "smtp://localhost:25" })[0]).toMatch(/^MAIL_FROM is required with an SMTP server/);
    expect(problemsOf({ MAIL_URL: "smtp://localhost:25", MAIL_FROM: "a@example.org" })).toEqual([]);
  });

  test("enables vector search unless it is turned off", () => {
    expect(parseEnv({ SEARCH_VECTORS: "on" }).searchVectors).toBe(true);
    expect(parseEnv({ SEARCH_VECTORS: "off" }).searchVectors).toBe(false);
    expect(problemsOf({ SEARCH_VECTORS: "no" })).toEqual(["SEARCH_VECTORS must be on or off"]);
  });

  test("lists that problem with all others, each once", () => {
    expect(problemsOf({ MAIL_URL: "smtp://localhost:25", PORT: "http" })).toHaveLength(2);
    expect(problemsOf({ MAIL_URL: "foo" })).toHaveLength(1);
  });

  test("is fully documented in .env.example, whose values are the defaults", () => {
    const example = parseDotEnv(readFileSync(".env.example", "utf8")) as Record<string, string>;
    expect(Object.keys(example)).toEqual(variables.toSorted(byPlaceIn(Object.keys(example))));
    expect(parseEnv(example)).toEqual(parseEnv({}));
  });
});

function byPlaceIn(names: string[]) {
  return (a: string, b: string) => names.indexOf(a) - names.indexOf(b);
}
