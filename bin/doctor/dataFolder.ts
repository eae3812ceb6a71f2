import { randomBytes } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { env } from "@/lib/platform/env";

const probeSize = 64_000; // bytes

/** Writes and flushes a file as the site does, which detects missing permissions, a full disk and a quota. */
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
