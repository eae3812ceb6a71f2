import { z } from "zod";

export const severitySchema = z.enum(["hard", "soft"]);
export type Severity = z.infer<typeof severitySchema>;

/**
 * How much a failure says of the address, by its status (RFC 3463).
 *
 * hard: there is no such mailbox, it moved, it takes no mail. soft: it is full, or could not be reached. null: the
 * other side refuses what we are or send (5.7.1: a policy, a block list; 5.6: the form; 5.5: the protocol). That says
 * nothing of the reader, and counted, one listing of our server would cost it every reader at a provider.
 * @param status such as 5.1.1; null where the report gives none
 */
export function severityOf(status: string | null): Severity | null {
  const [, kind = "", subject = "", detail = ""] = /^([45])\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? "") ?? [];
  if (subject === "7" || subject === "6" || (subject === "5" && detail !== "0")) return null;
  const gone = subject === "1" ? !aboutOthers.has(detail) : subject === "2" && detail === "1";
  return kind === "5" && gone ? "hard" : "soft";
}

/** Of 5.1.x: an ambiguous address, a valid one, and those of the sender (RFC 3463, 3.2). */
const aboutOthers = new Set(["4", "5", "7", "8"]);

/** In characters: a report for people says why near its beginning. */
const searched = 20_000;

/** An answer of an SMTP server (RFC 5321, 4.2) with an enhanced status, either alone, and the beginning of the answer. */
const answer = /(?<![\d.])[45]\d\d[ -]#?([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
const enhanced = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
const reply = /(?<![\d.])([45])[0-5]\d(?=[ -])/;

/**
 * @param text an answer such as "550 5.1.1 no such user", or a report for people that quotes one
 * @returns the status in it; of an answer without one, whether it is for good (5.0.0) or not (4.0.0)
 */
export function statusIn(text: string): string | null {
  const beginning = text.slice(0, searched);
  const [, status] = answer.exec(beginning) ?? enhanced.exec(beginning) ?? [];
  if (status) return status;
  const [, kind] = reply.exec(beginning) ?? [];
  return kind ? `${kind}.0.0` : null;
}
