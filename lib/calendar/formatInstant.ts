/** Making one takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();
const mostFormatters = 200;

/** Formats an instant for people as a time zone shows it: "March 12, 2025 at 7:00 AM". */
export function formatInstant(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([timeZone, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat("en-US", { ...options, timeZone });
  // Readers choose among hundreds of time zones.
  if (formatters.size >= mostFormatters) formatters.clear();
  formatters.set(key, formatter);
  return formatter.format(at);
}
