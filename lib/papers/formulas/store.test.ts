import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, expect, test } from "vitest";
import { type FormulaStore, formulaKey, openFormulaStore } from "./store";

const folder = mkdtempSync(path.join(tmpdir(), "offprint-formulas-"));
const day = (number: number) => new Date(number * 86_400_000);
const key = (number: number) => formulaKey(`x_{${number}}`, false);
const opened: FormulaStore[] = [];
let files = 0;

const newFile = () => path.join(folder, `${files++}`, "formulas.db");
const fail = (error: Error) => {
  throw error;
};

function open(file: string, { limit, onFailure = fail }: { limit?: number; onFailure?: (error: Error) => void } = {}) {
  const store = openFormulaStore(file, onFailure, limit);
  opened.push(store);
  return store;
}

function sizeOf(file: string): { rows: number; bytes: number } {
  const database = new Database(file, { readonly: true });
  const row = database.prepare("SELECT COUNT(*) AS rows, COALESCE(SUM(LENGTH(html)), 0) AS bytes FROM formula").get();
  database.close();
  return row as { rows: number; bytes: number };
}

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

test("rendered and failed formulas are known after a restart and to other processes", () => {
  const file = newFile();
  const first = open(file);
  const second = open(file);
  expect(first.read(key(1), day(1))).toBeUndefined();
  first.keep(key(1), "<span>ü</span>", day(1));
  first.keep(key(2), null, day(1));
  expect(second.read(key(1), day(1))).toBe("<span>ü</span>");
  const third = open(file);
  expect(third.read(key(2), day(2))).toBeNull();
});

test("the key distinguishes display style and formula", () => {
  expect(new Set([formulaKey("x", true), formulaKey("x", false), formulaKey("truex", false)]).size).toBe(3);
});

test("only the owner may read the files", () => {
  const file = newFile();
  open(file).keep(key(1), "x", day(1));
  for (const ending of ["", "-wal", "-shm"]) expect(statSync(`${file}${ending}`).mode & 0o777).toBe(0o600);
  expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
});

test("the store stays below its limit and keeps recently used formulas", () => {
  const file = newFile();
  const store = open(file, { limit: 100_000 });
  store.keep(key(0), "y".repeat(1000), day(1));
  for (let number = 1; number < 500; number++) {
    store.keep(key(number), "x".repeat(1000), day(number));
    expect(store.read(key(0), day(number))).not.toBeUndefined();
  }
  const { rows, bytes } = sizeOf(file);
  expect(bytes).toBeLessThanOrEqual(100_000);
  expect(rows).toBeGreaterThan(70);
  expect(store.read(key(1), day(500))).toBeUndefined();
  expect(store.read(key(499), day(500))).not.toBeUndefined();
});

test("several processes writing at once stay below the limit", () => {
  const file = newFile();
  const stores = [1, 2, 3].map(() => open(file, { limit: 100_000 }));
  for (let number = 0; number < 600; number++) stores[number % 3]!.keep(key(number), "x".repeat(1000), day(number));
  expect(sizeOf(file).bytes).toBeLessThanOrEqual(100_000 * (1 + 2 / 16));
});

test("a damaged or deleted file is recreated", () => {
  const file = newFile();
  open(file).keep(key(1), "x", day(1));
  for (const each of opened.splice(0)) each.close();
  writeFileSync(file, "x".repeat(5000));
  const store = open(file);
  expect(store.read(key(1), day(1))).toBeUndefined();
  store.keep(key(1), "y", day(1));
  expect(store.read(key(1), day(1))).toBe("y");
  store.close();
  opened.length = 0;
  rmSync(file);
  expect(open(file).read(key(1), day(1))).toBeUndefined();
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

test("while another process writes, nothing waits and no failure is reported", () => {
  const file = newFile();
  const store = open(file);
  const other = new Database(file);
  other.exec("BEGIN IMMEDIATE");
  store.keep(key(1), "x", day(1));
  expect(store.read(key(1), day(1))).toBeUndefined();
  other.exec("COMMIT");
  other.close();
  store.keep(key(1), "x", day(1));
  expect(store.read(key(1), day(1))).toBe("x");
});

test("a broken store is reported, and calls do not fail", () => {
  const file = newFile();
  const failures: string[] = [];
  const store = open(file, { onFailure: (error) => failures.push(error.message) });
  const other = new Database(file);
  other.exec("DROP TABLE formula");
  other.close();
  expect(store.read(key(1), day(1))).toBeUndefined();
  store.keep(key(1), "x", day(1));
  expect(failures).toEqual(["no such table: formula", "no such table: formula"]);
});
