import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withBundle } from "./setup/bundle";
import { runInProcess as offprint } from "./setup/commandLine";
import { withDatabase } from "./setup/database";
import { addSubscribers } from "./setup/subscribers";

const folder = withDatabase();
const files = mkdtempSync(path.join(tmpdir(), "offprint-commands-"));
afterAll(() => rmSync(files, { recursive: true }));
const program = withBundle("bin/offprint.ts");

/** Runs the command line in a separate process. Most tests use `offprint`, which runs it in this process. */
function startOffprint(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder, ...env },
    timeout: 50_000,
  });
  return { status, stdout, stderr, errors: stderr.split("\n").filter(Boolean) };
}

function write(name: string, text: string): string {
  const file = path.join(files, name);
  writeFileSync(file, text);
  return file;
}

describe("every command", () => {
  const names = [
    "migrate",
    "seed",
    "import",
    "fetch",
    "sources",
    "list",
    "unlist",
    "pin",
    "vectors",
    "suggestions",
    "worker",
    "digest",
    "mail",
    "secrets",
    "mcp",
    "doctor",
  ];

  test("is in the help", () => {
    const { status, stdout } = startOffprint(["--help"]);
    expect(status).toBe(0);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  test.each([...names, "mail status", "mail retry", "mail hold", "mail release"])(
    "%s --help shows usage and an example",
    async (name) => {
      const { status, stdout, stderr } = await offprint([...name.split(" "), "--help"]);
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(
        new RegExp(`^Usage: offprint ${name}[\\s\\S]*^Example: npm run offprint -- ${name}|git archive`, "m"),
      );
    },
  );
});

describe("a failure prints one line to stderr and exits with a non-zero status:", () => {
  let bad = "";
  beforeAll(() => {
    bad = write("bad.jsonl", '{"title":"a","abstract":"b"}\nnot json\n');
  });

  test.each([
    ["an unknown command", ["sow"], {}, 2, /^offprint: unknown command 'sow'/],
    ["an unknown option", ["seed", "--deep"], {}, 2, /^offprint: unknown option '--deep'/],
    ["a missing argument", ["import"], {}, 2, /^offprint: missing required argument 'file'/],
    ["a day that does not exist", ["digest", "--dry-run", "--date", "2025-02-30"], {}, 2, /It is not a day/],
    ["a missing file", ["import", "none.jsonl"], {}, 1, /^offprint: the file none\.jsonl does not exist/],
    ["an invalid document", ["seed", "package.json"], {}, 1, /^offprint: package\.json:1: there is no date/],
    ["an invalid mapping", ["import", "x", "--map", "body=text"], {}, 2, /“body” is not a field/],
    ["a fetch without options", ["fetch", "arxiv"], {}, 1, /^offprint: use either --category and --since, or --id/],
    ["a month that does not exist", ["fetch", "hf", "--month", "2025-13"], {}, 2, /It is not a month/],
    ["a paper that does not exist", ["pin", "x", "--day", "2025-03-12"], {}, 1, /^offprint: there is no paper x/],
    [
      "a source that does not exist",
      ["sources", "run", "x"],
      {},
      1,
      /^offprint: there is no source x; the sources are: none/,
    ],
    [
      "an invalid sources file",
      ["sources", "list"],
      { SOURCES_FILE: "package.json" },
      1,
      /^offprint: package\.json:\d+: /,
    ],
    [
      "an invalid configuration",
      ["seed"],
      { PORT: "http", SITE_TIME_ZONE: "Mars" },
      1,
      /PORT is not .*SITE_TIME_ZONE is not/,
    ],
    ["an unknown subcommand", ["mail", "burn"], {}, 2, /^offprint: unknown command 'burn'/],
    ["an invalid address", ["mail", "suppressions", "add", "x"], {}, 2, /It is not an email address/],
    [
      "an address that is not suppressed",
      ["mail", "suppressions", "remove", "a@example.org"],
      {},
      1,
      /is not suppressed$/,
    ],
    [
      "a mailbox that does not exist",
      ["mail", "bounces", "none.mbox"],
      {},
      1,
      /^offprint: there is no mailbox none\.mbox/,
    ],
    ["an invalid resolver", ["mail", "doctor", "--resolver", "dns"], {}, 2, /It is not IP:PORT/],
    ["a store that is not set up", ["seed"], { DATABASE_URL: "file:none.db" }, 1, /none\.db is not set up/],
  ])("%s", async (_, args, env, status, line) => {
    const result = await offprint(args, env);
    expect(result).toMatchObject({ status, stdout: "", errors: [expect.stringMatching(line)] });
    expect(existsSync("none.db")).toBe(false);
  });

  test("an import without papers or without a file", async () => {
    expect(startOffprint(["import", "LICENSE"])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/contains no paper/),
    });
    expect(await offprint(["import", "lib"])).toMatchObject({
      status: 1,
      errors: ["offprint: the file lib does not exist"],
    });
  });

  test("a bad line in a strict import", async () => {
    const { status, errors } = await offprint(["import", bad, "--strict"]);
    expect({ status, errors }).toEqual({ status: 1, errors: [expect.stringContaining("bad.jsonl:2: is not JSON")] });
  });
});

test("migrate creates a store, and prints when there is nothing to do", async () => {
  const env = { DATABASE_URL: `file:${path.join(files, "new.db")}` };
  expect((await offprint(["migrate"], env)).stdout).toMatch(/^Applied \d{14}_/);
  expect((await offprint(["migrate"], env)).stdout).toBe("The store is up to date.\n");
  expect((await offprint(["migrate", "--draft", "prisma/schema"], env)).stdout).not.toContain("TABLE");
});

test("seed and import print their counts, and each bad line", { timeout: 120_000 }, async () => {
  expect(startOffprint(["seed"]).stdout).toBe("Papers: 53 new, 0 updated, 0 unchanged.\n");
  expect((await offprint(["seed"])).stdout).toBe("Papers: 0 new, 0 updated, 53 unchanged.\n");
  const file = write("some.jsonl", '{"title":"a","abstract":"b","day":"2025-03-13"}\n{}\n');
  const { status, stdout, errors } = await offprint(["import", file]);
  expect([status, stdout]).toEqual([0, "Papers: 1 new, 0 updated, 0 unchanged. Bad lines: 1.\n"]);
  expect(errors).toEqual([`${file}:2: title is missing; abstract is missing`]);
  expect(await db().paper.count()).toBe(54);
});

test("import reads standard input", async () => {
  const run = spawnSync(process.execPath, ["--import", "tsx", "bin/offprint.ts", "import", "-"], {
    encoding: "utf8",
    env: { ...process.env, DATA_DIR: folder },
    input: '{"title":"piped","abstract":"b"}',
  });
  expect(run.stdout).toMatch(/^Papers: 1 new/);
});

test("digest --dry-run prints what would be sent to whom and queues nothing; digest queues", async () => {
  await offprint(["seed"]);
  await addSubscribers(["ada@example.org"], "daily", new Date("2025-03-01T00:00:00Z"));
  const { status, stdout } = startOffprint(["digest", "--dry-run", "--date", "2025-03-12"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Digests .*\nWednesday, March 12, 2025: 10 of 53 papers\n {2}1\. XMusic/);
  expect(stdout).toMatch(/Recipients: 1\n {2}- ada@example\.org\n$/);
  expect(await db().email.count()).toBe(0);
  expect((await offprint(["digest"])).stdout).toBe("Digests queued: 1\n");
  expect(await db().email.count()).toBe(1);
});

test("vectors computes the missing vectors, and then has nothing to do", { timeout: 120_000 }, async () => {
  await offprint(["seed"]);
  expect((await offprint(["doctor"])).stdout).toMatch(/✓ Search +by words only \(SEARCH_VECTORS=off\)/);
  expect(startOffprint(["vectors"]).stdout).toBe("Vectors: 53 new, 53 of 53 papers have one.\n");
  expect(startOffprint(["vectors"]).stdout).toBe("Vectors: 0 new, 53 of 53 papers have one.\n");
  expect((await offprint(["doctor"], { SEARCH_VECTORS: "on" })).stdout).toMatch(
    /✓ Search +by words, and all papers by meaning/,
  );
});

test.each([["doctor"], ["mail bounces"]])(
  "%s ends without a stack trace when its reader closes the pipe",
  { timeout: 60_000 },
  async (name) => {
    const args = [program, ...name.split(" ")];
    const child = spawn(process.execPath, args, { env: { ...process.env, DATA_DIR: folder } });
    child.stdout.destroy();
    const [stderr, [status]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    expect([stderr, status]).toEqual(["", name === "doctor" ? 1 : 0]);
  },
);

test("doctor reports what works and what does not", async () => {
  const healthy = await offprint(["doctor"]);
  expect(healthy.stdout).toMatch(/✓ Configuration[\s\S]*✓ Store[\s\S]*✗ Worker +has never run[\s\S]*✓ Mail/);
  expect(healthy.status).toBe(1);
  const damaged = write("damaged.db", `SQLite format 3\0${"x".repeat(5000)}`);
  expect(await offprint(["doctor"], { DATABASE_URL: `file:${damaged}` })).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/✗ Store/),
    stderr: "",
  });
});

test("mail suppressions adds, shows and removes an address", { timeout: 60_000 }, async () => {
  const suppressions = (...args: string[]) => offprint(["mail", "suppressions", ...args]);
  expect((await suppressions("add", "Ada@Example.org", "--detail", "asked by letter")).status).toBe(0);
  expect(await suppressions("check", "ada@example.org")).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/^ada@example\.org has been suppressed since .*Z \(operator\): asked by letter\n$/),
  });
  expect((await suppressions()).stdout).toMatch(/^operator {3}1$/m);
  expect((await suppressions("remove", "ada@example.org")).status).toBe(0);
  expect(await suppressions("check", "ada@example.org")).toMatchObject({
    status: 0,
    stdout: "ada@example.org is not suppressed.\n",
  });
});

test("mail bounces reads a mailbox, and shows what was read so far", { timeout: 60_000 }, async () => {
  const file = write("bounce.eml", "From: a@example.org\nSubject: hello\n\nNo report.\n");
  expect(await offprint(["mail", "bounces", file])).toMatchObject({ status: 0, stdout: "1 nothing\n" });
  expect((await offprint(["mail", "bounces"])).stdout).toBe("1 nothing\n");
});

test("mail doctor reports an unreachable resolver, and its other findings", async () => {
  const settings = { MAIL_FROM: "Papers <papers@example.org>", MAIL_URL: "smtp://127.0.0.1:9" };
  const { status, stdout, stderr } = await offprint(["mail", "doctor", "--resolver", "127.0.0.1:9"], settings);
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout).toMatch(/^! DNS {10}DNS did not answer for example\.org \(ECONNREFUSED\), so SPF/m);
  expect(stdout).toMatch(/^✗ Mail server {2}.*ECONNREFUSED/m);
});

test("an operator can list and block suggestions", { timeout: 60_000 }, async () => {
  await db().searchedQuery.create({
    data: { text: "lovelace is a thief", days: 3, networks: 4, lastDay: "2025-03-12" },
  });
  expect((await offprint(["suggestions"])).stdout).toBe(
    "lovelace is a thief  (days: 3, networks on one day: 4, last: 2025-03-12)\n",
  );
  expect((await offprint(["suggestions", "block", "a THIEF"])).stdout).toBe("Blocked. Removed: 1.\n");
  expect((await offprint(["suggestions", "list"])).stdout).toMatch(/^No query .*\nblocked: a thief\n$/);
  expect(await offprint(["suggestions", "remove", "thief"])).toMatchObject({
    status: 1,
    stderr: "offprint: no query contains “thief”\n",
  });
});
