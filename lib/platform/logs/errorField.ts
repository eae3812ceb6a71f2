/** Returns what was thrown as a field of a log line. */
export function errorField(thrown: unknown): Error | string {
  return thrown instanceof Error ? thrown : String(thrown);
}
