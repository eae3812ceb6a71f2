import { loadSourcesFile } from "@/lib/ingest/runs/loadSourcesFile";
import type { Configuration } from "@/lib/ingest/sourcesFile";
import { CommandFailure } from "./failure";

/** The sources file. @throws CommandFailure that lists what to mend in it */
export function requireConfiguration(): Configuration {
  const configuration = loadSourcesFile();
  if ("problems" in configuration) throw new CommandFailure(configuration.problems.join("; "));
  return configuration;
}
