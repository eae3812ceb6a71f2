/** Formats an instant for people as a time zone shows it: "March 12, 2025 at 7:00 AM". */
export function formatInstant(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("en-US", { ...options, timeZone }).format(at);
}
