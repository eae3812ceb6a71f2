import { EnvError, env } from "@/lib/platform/env";
import { checkDisks, diskFullHint, isDiskFullMessage } from "@/lib/platform/health/disks";
import { errorText } from "@/lib/platform/logs/errorText";

/** A failure that the caller can fix: its message says everything they need to know. */
export class CommandFailure extends Error {}

/** Returns what went wrong, and what to do if the disk is full. Configuration errors keep their line breaks. */
export function describeFailure(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  const message = errorText(error);
  return isDiskFullMessage(message) ? `${message}${diskFullHint(checkDisks(env()))}` : message;
}
