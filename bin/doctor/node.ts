import { judgeNode } from "../nodeSupport.mjs";
import { Warning } from "./check";

export function checkNode(now: Date): string | Warning {
  const { state, message } = judgeNode(process.version, now.toISOString().slice(0, 10));
  if (state === "too old") throw new Error(message);
  return state === "supported" ? message : new Warning(message);
}
