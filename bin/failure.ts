import { EnvError, env } from "@/lib/env";
import { blameDisk, examineDisks } from "@/lib/health/disks";

/** Something that the caller can mend: its message is the whole of what they need to know. */
export class CommandFailure extends Error {}

/** What went wrong, and what was behind it. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${messageOf(error)}: ${messageOf(error.cause)}` : messageOf(error);
}

/** The same, and what to do where the disk is full. */
export function explainFully(error: unknown): string {
  const message = explain(error);
  return error instanceof EnvError ? message : `${message}${blameDisk(message, examineDisks(env()))}`;
}

/** Prisma shows the source that called it, and then says what went wrong. */
function messageOf({ message }: Error): string {
  return /^\s*Invalid `/.test(message) ? (message.trim().split("\n").at(-1) ?? message) : message;
}
