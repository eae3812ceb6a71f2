import { variables } from "../../lib/env";

/** Every setting as not given, so that neither the machine's environment nor a .env file decides what a test sees. */
export const defaultSettings: Record<string, string> = Object.fromEntries(variables.map((name) => [name, ""]));
