import { variables } from "../../lib/platform/env";

/**
 * Every setting as not given, so that neither the machine's environment nor a .env file decides what a test sees; but
 * for vectors, whose model takes longer to load than most tests to run, and for log lines that no test is about.
 */
export const defaultSettings: Record<string, string> = {
  ...Object.fromEntries(variables.map((name) => [name, ""])),
  SEARCH_VECTORS: "off",
  LOG_LEVEL: "error",
};
