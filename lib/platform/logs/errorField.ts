export function errorField(thrown: unknown): Error | string {
  return thrown instanceof Error ? thrown : String(thrown);
}
