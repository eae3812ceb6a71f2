import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "../../platform/env";
import { type Configuration, noSources, parseConfiguration } from "../sourcesFile";

/** Returns `noSources` if there is no file. */
export function loadSourcesFile(): Configuration | { problems: string[] } {
  const { file } = env().sources;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return noSources;
    return { problems: [`${file} cannot be read: ${(error as Error).message}`] };
  }
  return parseConfiguration(text, path.basename(file));
}
