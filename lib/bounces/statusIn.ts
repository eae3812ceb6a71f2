const searchLength = 20_000; // characters: a report in prose gives the reason near its beginning

/** A reply (RFC 5321, 4.2) with an enhanced status; the enhanced status alone; the beginning of a reply. */
const answer = /(?<![\d.])[45]\d\d[ -]#?([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
const enhanced = /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/;
const reply = /(?<![\d.])([45])[0-5]\d(?=[ -])/;

// Returns the enhanced status in a reply or a report that quotes one; without it, 5.0.0 (permanent) or 4.0.0
// (temporary).
export function statusIn(text: string): string | null {
  const beginning = text.slice(0, searchLength);
  const [, status] = answer.exec(beginning) ?? enhanced.exec(beginning) ?? [];
  if (status) return status;
  const [, kind] = reply.exec(beginning) ?? [];
  return kind ? `${kind}.0.0` : null;
}
