import { EnvError, env } from "@/lib/env";
import { blameDisk, examineDisks, isWantOfRoom } from "@/lib/health/disks";
import { withoutSource } from "@/lib/jobs/describe";

/** Something that the caller can mend: its message is the whole of what they need to know. */
export class CommandFailure extends Error {}

/** What went wrong, and what was behind it. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = withoutSource(error.message);
  return error.cause instanceof Error ? `${message}: ${withoutSource(error.cause.message)}` : message;
}

/** The same, and what to do where the disk is full. */
export function explainFully(error: unknown): string {
  const message = explain(error);
  if (error instanceof EnvError || !isWantOfRoom(message)) return message;
  return `${message}${blameDisk(examineDisks(env()))}`;
}
