import { env } from "@/lib/platform/env";
import { checkDisks } from "@/lib/platform/health/disks";
import { Warning } from "./check";

export function checkDisk(): string | Warning {
  const disks = checkDisks(env());
  const at = (expected: string) =>
    disks.filter(({ level }) => level === expected).map(({ folder, line }) => `${folder}: ${line}`);
  if (at("fail").length > 0) throw new Error(at("fail").join("\n"));
  if (at("warn").length > 0) return new Warning(at("warn").join("\n"));
  return disks.map(({ line }) => line)[0] ?? "no folder to check";
}
