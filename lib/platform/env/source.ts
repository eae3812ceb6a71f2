import { existsSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "./projectRoot";

export function environment(): Record<string, string | undefined> {
  const file = path.join(projectRoot, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}
