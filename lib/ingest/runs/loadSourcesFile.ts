import { readFileSync } from "node:fs";
import path from "node:path";
import { env } from "../../platform/env";
import { type Configuration, noSources, parseConfiguration } from "../sourcesFile";

/** Reads the sources file as it is now. @returns what it says, nothing where there is none, or what to mend in it */
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
