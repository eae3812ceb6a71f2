import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withBundle } from "@/tests/setup/bundle";
import { loadSecrets, rotateSecrets } from "./secrets";

let folder: string;
const bundle = pathToFileURL(withBundle("lib/platform/secrets.ts")).href;
const file = () => path.join(folder, "secrets.json");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "offprint-secrets-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

test("secrets are created once and readable only by their owner", () => {
  const created = loadSecrets(folder);
  expect(created.signing).toMatch(/^[\w-]{43}$/);
  expect(loadSecrets(folder)).toEqual(created);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

test("the data folder is created if it does not exist", () => {
  expect(loadSecrets(path.join(folder, "new", "data"))).toEqual(loadSecrets(path.join(folder, "new", "data")));
});

test("a file without a lasting key derives the same one every time", () => {
  const { signing } = loadSecrets(folder);
  writeFileSync(file(), JSON.stringify({ signing }));
  const { lasting } = loadSecrets(folder);
  expect(lasting).toMatch(/^[\w-]{43}$/);
  expect(lasting).not.toBe(signing);
  expect(loadSecrets(folder)).toEqual({ signing, former: [], lasting });
});

test("rotation adds a signing key, keeps the former ones in order, and leaves the lasting key", () => {
  const { signing: first } = loadSecrets(folder);
  // As on a site created before there was a lasting key.
  writeFileSync(file(), JSON.stringify({ signing: first }));
  const { lasting } = loadSecrets(folder);
  expect(rotateSecrets(folder)).toBe(2);
  const { signing: second } = loadSecrets(folder);
  expect(rotateSecrets(folder)).toBe(3);
  const third = loadSecrets(folder);
  expect(third).toMatchObject({ former: [first, second], lasting });
  expect([first, second]).not.toContain(third.signing);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

test("two sites have different secrets", () => {
  expect(loadSecrets(path.join(folder, "a"))).not.toEqual(loadSecrets(path.join(folder, "b")));
});

test("a file that others can read becomes private", () => {
  loadSecrets(folder);
  chmodSync(file(), 0o644);
  loadSecrets(folder);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test.each(["", "{", "{}", '{"signing":""}', '{"signing":"short"}'])(
  "a damaged file, %j, is reported and not replaced",
  (text) => {
    writeFileSync(file(), text);
    expect(() => loadSecrets(folder)).toThrow(/secrets\.json is damaged; restore it from a backup/);
    expect(readFileSync(file(), "utf8")).toBe(text);
  },
);

test("processes that start at once load the same secrets", async () => {
  const code = `import { loadSecrets } from "${bundle}";
    process.stdout.write(JSON.stringify(loadSecrets(${JSON.stringify(folder)})));`;
  const seen = await Promise.all(Array.from({ length: 4 }, () => run(code)));
  expect(new Set(seen)).toEqual(new Set([JSON.stringify(loadSecrets(folder))]));
  expect(readdirSync(folder)).toEqual(["secrets.json"]);
});

function run(code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--input-type=module", "-e", code]);
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.pipe(process.stderr);
    child.on("close", (status) => (status === 0 ? resolve(out) : reject(new Error(`ended with ${status}`))));
  });
}
