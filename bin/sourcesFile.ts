import { loadSourcesFile } from "@/lib/ingest/runs/loadSourcesFile";
import type { Configuration } from "@/lib/ingest/sourcesFile";
import { CommandFailure } from "./failure";

export function requireConfiguration(): Configuration {
  const configuration = loadSourcesFile();
  if ("problems" in configuration) throw new CommandFailure(configuration.problems.join("; "));
  return configuration;
}
