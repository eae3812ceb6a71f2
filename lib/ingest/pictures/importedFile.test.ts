import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { importedFile, readImportedFile } from "./importedFile";
import { maxImageBytes } from "./maxImageBytes";

const root = realpathSync(mkdtempSync(path.join(tmpdir(), "offprint-images-")));
const folder = path.join(root, "papers");
mkdirSync(path.join(folder, "figures"), { recursive: true });
writeFileSync(path.join(folder, "figures", "ü 1.png"), "one");
writeFileSync(path.join(root, "secret.png"), "secret");
mkdirSync(path.join(root, "papers-of-others"));
writeFileSync(path.join(root, "papers-of-others", "x.png"), "other");
symlinkSync(path.join(root, "secret.png"), path.join(folder, "link.png"));
afterAll(() => rmSync(root, { recursive: true }));

test("a file in the folder, or in one below it, is found and read", async () => {
  const address = await importedFile(folder, "figures/ü 1.png");
  expect(address).toBe(pathToFileURL(path.join(folder, "figures", "ü 1.png")).href);
  expect(String(await readImportedFile(address!))).toBe("one");
});

test.each([
  ["above the folder", "../secret.png"],
  ["in a folder whose name begins alike", "../papers-of-others/x.png"],
  ["by an absolute path", path.join(root, "secret.png")],
  ["behind a link that leads out of it", "link.png"],
  ["that is a folder", "figures"],
  ["that is the folder itself", "."],
  ["that is not there", "none.png"],
  ["with a NUL in its name", "figures/ü 1.png\0"],
  ["with a name of 10,000 characters", "x".repeat(10_000)],
])("no file %s is found", async (_, written) => {
  expect(await importedFile(folder, written)).toBeNull();
});

test("a file that has become a link, is gone or is too large is not read", async () => {
  const file = path.join(folder, "figures", "changing.png");
  writeFileSync(file, "");
  const address = pathToFileURL(file).href;
  rmSync(file);
  await expect(readImportedFile(address)).rejects.toThrow("the file is not there any more");
  symlinkSync(path.join(root, "secret.png"), file);
  await expect(readImportedFile(address)).rejects.toThrow("the file is not there any more");
  rmSync(file);
  writeFileSync(file, Buffer.alloc(maxImageBytes + 1));
  await expect(readImportedFile(address)).rejects.toThrow("the file is larger than 10 MB");
});
