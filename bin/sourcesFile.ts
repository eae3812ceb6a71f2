import { readConfiguration } from "@/lib/runs/readConfiguration";
import type { Configuration } from "@/lib/sources/configuration";
import { CommandFailure } from "./failure";

/** The sources file. @throws CommandFailure that lists what to mend in it */
export function requireConfiguration(): Configuration {
  const configuration = readConfiguration();
  if ("problems" in configuration) throw new CommandFailure(configuration.problems.join("; "));
  return configuration;
}
