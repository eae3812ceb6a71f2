import { type Day, parseDay } from "./day";
import { monthNumber, withoutAccents } from "./monthNames";

const maxLength = 100; // In characters. JavaScript appends the zone's name to a date.
const dashes = /[\u2010-\u2015\u2212]/g; // Hyphens and dashes that programs use instead of the hyphen-minus

const month = String.raw`(?<month>\p{L}{3,10})\.?`;
/** The first letters of the weekdays in the languages of monthNames.ts, so that full and abbreviated names match. */
const weekday =
  "(?:(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?|lun|mar|mer|mie|jeu|jue|gio|ven|vie|sam|sab|dim|dom|seg|ter|qua|qui|sex|di|mi|do|so)" +
  String.raw`\p{L}{0,9}(?:-feira)?\.?(?:, ?| ))?`;
const ordinal = "(?:st|nd|rd|th|er|º)?";
const clock = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?`;

/** Formats of a day, with the groups year, month and day. They match text in lower case without accents. */
const forms = [
  // Year first, with the same separator twice.
  String.raw`(?<year>\d{4})(?<separator>[-/. ])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})`,
  // ISO 8601
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  // Numbers separated by full stops are never month first, but a day up to 12 is still ambiguous.
  String.raw`(?<day>1[3-9]|2\d|3[01])\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})`,
  String.raw`(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日號号일]?`,
  String.raw`${weekday}(?:le )?(?<day>\d{1,2})${ordinal}\.?[ -](?:of |de )?${month},?[ -](?:de )?(?<year>\d{4})`,
  String.raw`${weekday}${month} (?<day>\d{1,2})${ordinal},? (?<year>\d{4})`,
  // The format of `date` and C's ctime().
  String.raw`${weekday}${month} (?<day>\d{1,2}) ${clock}(?: [a-z]{2,5}| [+-]\d{4})? (?<year>\d{4})`,
  String.raw`(?<year>\d{4})[ -]${month}[ -](?<day>\d{1,2})`,
].map((form) => new RegExp(`^${form}$`, "u"));

/** The time after the day: `T10:00:00Z`, ` 10:00:00+00:00`, ` 10:00 GMT`, ` 10:00 CEST`. */
const time = new RegExp(
  `(?:(?:T|,? (?:at )?)${clock}(?: ?[ap]\\.?m\\.?)?|T\\d{4}(?:\\d{2})?)(?: ?(?:[a-z]{1,5}|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}))?$`,
  "i",
);
/** A remark at the end: the zone's name, the weekday in 2026年8月21日(金), or [Asia/Tokyo] as in Java. */
const remark = / ?(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])$/u;
/** Unix time from 2001 to 2096, in s or ms. No format of a day has as many digits. */
const unix = /^[1-3]\d{9}(?:\d{3})?$/;

// Parses 2026-08-21, 2026-8-21, 2026/8/21, 20260821, 21 Aug 2026, August 21, 2026, 21 août 2026, 2026年8月21日; of an
// instant, the day as written; of Unix time, the day in UTC. Null for ambiguous days such as 8/9/2026 (`hasYearLast`).
export function readDay(text: string): Day | null {
  const cleaned = plain(text);
  if (unix.test(cleaned)) return new Date(unixTime(cleaned)).toISOString().slice(0, "2026-08-21".length);
  const whole = cleaned.replace(remark, "").replace(/[,;.]$/, "");
  for (const bare of new Set([whole, whole.replace(time, "")].map(withoutAccents))) {
    for (const form of forms) {
      const { year = "", month: named = "", day = "" } = form.exec(bare)?.groups ?? {};
      if (year === "") continue;
      const number = /^\d/.test(named) ? named : String(monthNumber(named) ?? "");
      return parseDay([year, number.padStart(2, "0"), day.padStart(2, "0")].join("-"));
    }
  }
  return null;
}

/** Whether a numeric day has its year last: 8/9/2026 is August 9 or September 8, depending on the country. */
export function hasYearLast(text: string): boolean {
  return /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(plain(text).replace(time, ""));
}

/** RFC 3339, RFC 822 and successors, ISO 8601 without separators in the time, ctime(), JavaScript's Date#toString. */
const instant = new RegExp(
  String.raw`^(?<date>\S.*?)(?:T|,? )(?:at )?(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<part>\d{1,9}))?)?` +
    String.raw`(?: ?(?<half>[ap])\.?m\.?)?|(?<=T\d\d)(?<minute2>\d{2})(?<second2>\d{2})?)` +
    String.raw` ?(?<zone>Z|UTC?|GMT|(?:UTC|GMT)?(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})?)?(?<year> \d{4})?$`,
  "i",
);
/** RFC 822 has two-digit years after the month's name, `21 Aug 26`, and so has RFC 850, `Friday, 21-Aug-26`. */
const shortYear = /(?<=(?:^| )\d{1,2} [a-z]{3,9} |, \d{1,2}-[a-z]{3,9}-)\d{2}$/i;
/** Abbreviations with a single offset. IST is missing because it has three: India, Israel, Ireland. */
const zones = new Map([
  ...Object.entries({ WET: "+0000", WEST: "+0100", BST: "+0100", CET: "+0100", MEZ: "+0100", CEST: "+0200" }),
  ...Object.entries({ MESZ: "+0200", EET: "+0200", SAST: "+0200", EEST: "+0300", MSK: "+0300", HKT: "+0800" }),
  ...Object.entries({ SGT: "+0800", JST: "+0900", KST: "+0900", AEST: "+1000", AEDT: "+1100", NZST: "+1200" }),
  ...Object.entries({ NZDT: "+1300", EST: "-0500", EDT: "-0400", CDT: "-0500", MST: "-0700", MDT: "-0600" }),
  ...Object.entries({ PST: "-0800", PDT: "-0700" }),
]);

/** ISO 8601, Python, mail, Unix time; UTC without an offset. Null for a day alone and for an ambiguous zone. */
export function parseTimestamp(text: string): Date | null {
  const cleaned = plain(text)
    .replace(remark, "")
    .replace(/(?<=[\dm.]) ?([A-Z]{3,4})(?=(?: \d{4})?$)/, (all, zone: string) => zones.get(zone) ?? all);
  if (unix.test(cleaned)) return new Date(unixTime(cleaned));
  const found = instant.exec(cleaned)?.groups;
  const day = found && readDay(longYear(found.date ?? "") + (found.year ?? ""));
  if (!found || !day) return null;
  const { hour, minute = found.minute2, second = found.second2 ?? "0", part = "0" } = found;
  const clock = [hourOf(Number(hour), found.half), Number(minute), Number(second)] as const;
  const offset = Number(`${found.sign ?? "+"}1`) * (Number(found.hours ?? 0) * 60 + Number(found.minutes ?? 0));
  if (!isClock(...clock) || Math.abs(offset) >= 24 * 60) return null;
  const [hours, minutes, seconds] = clock;
  const ms = Math.trunc(Number(`0.${part}`) * 1000);
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((hours * 60 + minutes - offset) * 60 + seconds) * 1000 + ms);
}

/** Completes a two-digit year (RFC 5322, 4.3): 26 is 2026, 99 is 1999. */
function longYear(date: string): string {
  return date.replace(shortYear, (year) => (year < "50" ? `20${year}` : `19${year}`));
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** Returns whether a time is valid, including a leap second, and 24:00 as the end of a day. */
function isClock(hours: number, minutes: number, seconds: number): boolean {
  return hours < 24 ? minutes < 60 && seconds <= 60 : hours === 24 && minutes === 0 && seconds === 0;
}

/** Parses an instant like `parseTimestamp`; a day alone gives its first instant in UTC. */
export function parseTimestampOrDay(text: string): Date | null {
  const isTime = instant.test(plain(text));
  return parseTimestamp(text) ?? (isTime ? null : midnightOf(readDay(text)));
}

function midnightOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

function unixTime(digits: string): number {
  return Number(digits.padEnd(13, "0"));
}

function plain(text: string): string {
  if (text.length > maxLength) return "";
  return text.normalize("NFKC").replace(dashes, "-").replace(/\s+/g, " ").trim();
}
