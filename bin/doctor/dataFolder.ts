import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/platform/env";

/** In bytes. */
const probeSize = 64_000;

/** Writes a file as the site does, down to the disk: permissions, a disk that is full and a quota all show in that. */
export function checkDataFolder(): string {
  const { dataDir } = env();
  const probe = path.join(dataDir, `.doctor-${process.pid}`);
  try {
    writeFileSync(probe, randomBytes(probeSize), { mode: 0o600, flush: true });
  } catch (cause) {
    throw new Error(`cannot write to ${dataDir}`, { cause });
  } finally {
    rmSync(probe, { force: true });
  }
  return `${dataDir} is writable`;
}
