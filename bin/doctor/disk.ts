import { env } from "@/lib/platform/env";
import { examineDisks } from "@/lib/platform/health/disks";
import { Warning } from "./check";

export function checkDisk(): string | Warning {
  const rooms = examineDisks(env());
  const at = (wanted: string) =>
    rooms.filter(({ level }) => level === wanted).map(({ folder, line }) => `${folder}: ${line}`);
  if (at("fail").length > 0) throw new Error(at("fail").join("\n"));
  if (at("warn").length > 0) return new Warning(at("warn").join("\n"));
  return rooms.map(({ line }) => line)[0] ?? "no folder to check";
}
