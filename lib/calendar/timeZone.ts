/** @returns the IANA name of a time zone as it is written, or null where there is no such zone */
export function readTimeZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** Every zone that a form offers, by name; UTC, which Intl does not count among them, last. */
export function listTimeZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])];
}
