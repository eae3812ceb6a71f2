import { variables } from "../../lib/platform/env";

/**
 * Every setting unset, so that neither the machine's environment nor a .env file changes a test. Vectors are off
 * because loading the model takes longer than most tests; the log level is error because few tests are about log lines.
 * Pictures are off because the addresses in the papers of tests are not on this machine.
 */
export const defaultSettings: Record<string, string> = {
  ...Object.fromEntries(variables.map((name) => [name, ""])),
  SEARCH_VECTORS: "off",
  LOG_LEVEL: "error",
  PICTURES: "off",
};
