export function errorText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return oneLine(String(thrown));
  const message = oneLine(withoutSource(thrown.message));
  const { cause } = thrown;
  if (!(cause instanceof Error)) return message;
  const reason = errorText(cause);
  return message.includes(reason) ? message : `${message}: ${reason}`;
}

export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** Prisma's messages start with the calling source code; the last line says what went wrong. */
function withoutSource(message: string): string {
  return /^\s*Invalid `/.test(message) ? (message.trim().split("\n").at(-1) ?? message) : message;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
