import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { maxImageBytes } from "./maxImageBytes";
import { NoPicture } from "./noPicture";

/**
 * Returns the file: URL of an image beside an imported file, or null if there is no such file. The lines of the file may
 * be a stranger's, so a path that leads out of its folder is none.
 * @param written a path relative to the folder of the imported file
 */
export async function importedFile(folder: string, written: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path.resolve(folder, written))]);
    const isWithin = file.startsWith(root.endsWith(path.sep) ? root : `${root}${path.sep}`);
    return isWithin && (await stat(file)).isFile() ? pathToFileURL(file).href : null;
  } catch {
    return null; // Not there, or a path that no file system takes
  }
}

/** @throws NoPicture unless it is a file, still without links on the way to it */
export async function readImportedFile(address: string): Promise<Buffer> {
  const file = fileURLToPath(address);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile() || (await realpath(file)) !== file) throw new NoPicture("the file is not there any more");
  if (found.size > maxImageBytes) throw new NoPicture(`the file is larger than ${maxImageBytes / 1e6} MB`);
  return readFile(file);
}
