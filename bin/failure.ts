import { env } from "@/lib/platform/env";
import { EnvError } from "@/lib/platform/env/error";
import { checkDisks, diskFullHint } from "@/lib/platform/health/disks";
import { errorText } from "@/lib/platform/logs/errorText";
import { isDiskFullMessage } from "@/lib/platform/storeUnavailable";

/** A failure that the caller can fix: its message says everything they need to know. */
export class CommandFailure extends Error {}

/** Returns what went wrong, and what to do if the disk is full. Configuration errors keep their line breaks. */
export function describeFailure(error: unknown): string {
  if (error instanceof EnvError) return error.message;
  const message = errorText(error);
  return isDiskFullMessage(message) ? `${message}${diskFullHint(checkDisks(env()))}` : message;
}
