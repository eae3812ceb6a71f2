import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runInProcess as offprint, startOffprint } from "./setup/commandLine";
import { withDatabase } from "./setup/database";

const folder = withDatabase();
const files = mkdtempSync(path.join(tmpdir(), "offprint-commands-"));
afterAll(() => rmSync(files, { recursive: true }));

function write(name: string, text: string): string {
  const file = path.join(files, name);
  writeFileSync(file, text);
  return file;
}

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
    expect(startOffprint(folder, ["import", "LICENSE"])).toMatchObject({
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
