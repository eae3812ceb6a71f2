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
