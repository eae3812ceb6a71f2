import { loadSourcesFile } from "@/lib/ingest/runs/loadSourcesFile";
import type { Configuration } from "@/lib/ingest/sourcesFile";
import { CommandFailure } from "./failure";

/** Reads the sources file. @throws CommandFailure that lists its problems */
export function requireConfiguration(): Configuration {
  const configuration = loadSourcesFile();
  if ("problems" in configuration) throw new CommandFailure(configuration.problems.join("; "));
  return configuration;
}
