import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { findFilesOpenToOthers, type PrivatePaths, restrictToOwner } from "./fileModes";

const root = mkdtempSync(path.join(tmpdir(), "offprint-modes-"));
afterAll(() => rmSync(root, { recursive: true }));

let places: PrivatePaths;
let count = 0;
beforeEach(() => {
  const dataDir = path.join(root, String(++count));
  const outbox = path.join(dataDir, "outbox");
  const databaseFile = path.join(dataDir, "offprint.db");
  places = { dataDir, databaseFile, outboxes: [outbox] };
  mkdirSync(outbox, { recursive: true });
  for (const file of ["offprint.db", "offprint.db-wal", "offprint.db-shm", "secrets.json", "outbox/1.eml"])
    writeFileSync(path.join(dataDir, file), "");
  for (const file of ["offprint.db", "offprint.db-wal", "offprint.db-shm", "secrets.json", "outbox/1.eml"])
    chmodSync(path.join(dataDir, file), 0o644);
  for (const folder of [dataDir, outbox]) chmodSync(folder, 0o755);
});

const modeOf = (file: string) => statSync(file).mode & 0o777;

describe.skipIf(process.platform === "win32")("a site's files", () => {
  test("are reported if others can read them, and become private", () => {
    expect(findFilesOpenToOthers(places).map(({ file }) => path.relative(places.dataDir, file))).toEqual([
      "",
      "outbox",
      "offprint.db",
      "offprint.db-wal",
      "offprint.db-shm",
      "secrets.json",
      path.join("outbox", "1.eml"),
    ]);
    expect(restrictToOwner(places)).toHaveLength(7);
    expect(findFilesOpenToOthers(places)).toEqual([]);
    expect(modeOf(places.dataDir)).toBe(0o700);
    expect(modeOf(path.join(places.dataDir, "outbox"))).toBe(0o700);
    expect(modeOf(places.databaseFile)).toBe(0o600);
    expect(modeOf(`${places.databaseFile}-wal`)).toBe(0o600);
    expect(modeOf(path.join(places.dataDir, "outbox", "1.eml"))).toBe(0o600);
  });

  test("are not reported before they exist", () => {
    const dataDir = path.join(root, "none");
    expect(findFilesOpenToOthers({ dataDir, databaseFile: path.join(dataDir, "x.db"), outboxes: [dataDir] })).toEqual(
      [],
    );
  });

  test("stay as they are in folders shared with others", () => {
    chmodSync(places.dataDir, 0o1777);
    restrictToOwner(places);
    expect(statSync(places.dataDir).mode & 0o1777).toBe(0o1777);
    expect(modeOf(places.databaseFile)).toBe(0o600);
    expect(
      findFilesOpenToOthers({ ...places, dataDir: process.cwd(), outboxes: [path.dirname(process.cwd())] }),
    ).toEqual([]);
  });
});
