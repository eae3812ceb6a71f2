import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { runInProcess as offprint, startOffprint } from "./setup/commandLine";
import { withDatabase } from "./setup/database";
import { addSubscribers } from "./setup/subscribers";

const folder = withDatabase();
const files = mkdtempSync(path.join(tmpdir(), "offprint-commands-"));
afterAll(() => rmSync(files, { recursive: true }));

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
    const { status, stdout } = startOffprint(folder, ["--help"]);
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

test("migrate creates a store, and prints when there is nothing to do", async () => {
  const env = { DATABASE_URL: `file:${path.join(files, "new.db")}` };
  expect((await offprint(["migrate"], env)).stdout).toMatch(/^Applied \d{14}_/);
  expect((await offprint(["migrate"], env)).stdout).toBe("The store is up to date.\n");
  expect((await offprint(["migrate", "--draft", "prisma/schema"], env)).stdout).not.toContain("TABLE");
});

test("seed and import print their counts, and each bad line", async () => {
  expect(startOffprint(folder, ["seed"]).stdout).toBe("Papers: 53 new, 0 updated, 0 unchanged.\n");
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
  const { status, stdout } = startOffprint(folder, ["digest", "--dry-run", "--date", "2025-03-12"]);
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
  expect(startOffprint(folder, ["vectors"]).stdout).toBe("Vectors: 53 new, 53 of 53 papers have one.\n");
  expect(startOffprint(folder, ["vectors"]).stdout).toBe("Vectors: 0 new, 53 of 53 papers have one.\n");
  expect((await offprint(["doctor"], { SEARCH_VECTORS: "on" })).stdout).toMatch(
    /✓ Search +by words, and all papers by meaning/,
  );
});

test.each([["doctor"], ["mail bounces"]])(
  "%s ends without a stack trace when its reader closes the pipe",
  { timeout: 60_000 },
  async (name) => {
    const args = ["--import", "tsx", "bin/offprint.ts", ...name.split(" ")];
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
