import { EnvError, env } from "@/lib/platform/env";
import { blameDisk, examineDisks, isWantOfRoom } from "@/lib/platform/health/disks";
import { errorText } from "@/lib/platform/logs/errorText";

/** Something that the caller can mend: its message is the whole of what they need to know. */
export class CommandFailure extends Error {}

/** @returns what went wrong, and what to do where the disk is full. The configuration's errors keep their lines */
export function explainFailure(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  const message = errorText(error);
  return isWantOfRoom(message) ? `${message}${blameDisk(examineDisks(env()))}` : message;
}
