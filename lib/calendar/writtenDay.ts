import { type Day, parseDay } from "./day";
import { monthNumber, withoutAccents } from "./monthNames";

/** In characters. JavaScript appends the zone's name to a date. */
const maxLength = 100;
/** Hyphens and dashes that programs use instead of the hyphen-minus. */
const dashes = /[\u2010-\u2015\u2212]/g;

const month = String.raw`(?<month>\p{L}{3,10})\.?`;
/** The first letters of the weekdays in the languages of monthNames.ts, so that full and abbreviated names match. */
const weekday =
  "(?:(?:mon?|tue?|wed?|thu?|fri?|sat?|sun?|lun|mar|mer|mie|jeu|jue|gio|ven|vie|sam|sab|dim|dom|seg|ter|qua|qui|sex|di|mi|do|so)" +
  String.raw`\p{L}{0,9}(?:-feira)?\.?,? )?`;
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
  `(?:(?:T| |, )${clock}|T\\d{4}(?:\\d{2})?)(?: ?(?:[a-z]{1,5}|(?:UTC|GMT)?[+-]\\d{2}:?\\d{2}))?$`,
  "i",
);
/** A remark at the end: the zone's name, or the weekday in 2026年8月21日(金). */
const remark = / ?\([^()]{1,60}\)$/u;
/** Unix time from 2001 to 2096, in s or ms. No format of a day has as many digits. */
const unix = /^[1-3]\d{9}(?:\d{3})?$/;

/**
 * Parses a day as people and programs write it: 2026-08-21, 2026-8-21, 2026/8/21, 20260821, 21 Aug 2026, August 21,
 * 2026, 21 août 2026, 2026年8月21日. For an instant, returns the day as written; for Unix time, the day in UTC.
 * @returns null if the calendar has no such day, and for ambiguous days such as 8/9/2026 (see `hasYearLast`)
 */
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

/**
 * Returns whether a text is a numeric day with its year last. 8/9/2026 is August 9 or September 8, depending on the
 * country.
 */
export function hasYearLast(text: string): boolean {
  return /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(plain(text).replace(time, ""));
}

const isoTime =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?$/i;
const english = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}";
/** RFC 5322, section 3.3, as in feeds and arXiv's dump; also JavaScript's Date#toString, which has the month first. */
const mailTime = new RegExp(
  String.raw`^(?:[a-z]{3,9},? )?(?:\d{1,2} ${english}|${english} \d{1,2}) \d{4} \d{2}:\d{2}(?::\d{2})? ?` +
    String.raw`(?:Z|UTC|GMT|(?:GMT|UTC)?[+-]\d{4})$`,
  "i",
);
/** Abbreviations with a single offset. IST is missing because it has three: India, Israel, Ireland. */
const zones = new Map([
  ...Object.entries({ WET: "+0000", WEST: "+0100", BST: "+0100", CET: "+0100", MEZ: "+0100", CEST: "+0200" }),
  ...Object.entries({ MESZ: "+0200", EET: "+0200", SAST: "+0200", EEST: "+0300", MSK: "+0300", HKT: "+0800" }),
  ...Object.entries({ SGT: "+0800", JST: "+0900", KST: "+0900", AEST: "+1000", AEDT: "+1100", NZST: "+1200" }),
  ...Object.entries({ NZDT: "+1300", EST: "-0500", EDT: "-0400", CDT: "-0500", MST: "-0700", MDT: "-0600" }),
  ...Object.entries({ PST: "-0800", PDT: "-0700" }),
]);

/**
 * Parses an instant as programs write it: ISO 8601, Python's format, the format of mail, Unix time. Without an offset
 * it is in UTC.
 * @returns null for any other text, and for a day alone
 */
export function readMoment(text: string): Date | null {
  const cleaned = plain(text)
    .replace(remark, "")
    .replace(/(?<=\d) ?([A-Z]{3,4})$/, (all, zone: string) => zones.get(zone) ?? all)
    .replace(/(?<=:\d{2})(?=[+-]\d{4}$)/, " ");
  if (unix.test(cleaned)) return new Date(unixTime(cleaned));
  const [, day = "", time, , hours, minutes] = isoTime.exec(cleaned) ?? [];
  if (day !== "" && parseDay(day) === null) return null;
  const iso = day ? `${day}T${time}${hours ? `${hours}:${minutes}` : "Z"}` : null;
  const date = new Date(iso ?? (mailTime.test(cleaned) ? cleaned : ""));
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Parses an instant like `readMoment`; a day alone gives its first instant in UTC. */
export function readInstant(text: string): Date | null {
  const isTime = isoTime.test(plain(text));
  return readMoment(text) ?? (isTime ? null : midnightOf(readDay(text)));
}

function midnightOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** Converts Unix time in s or ms to ms. */
function unixTime(digits: string): number {
  return Number(digits.padEnd(13, "0"));
}

function plain(text: string): string {
  if (text.length > maxLength) return "";
  return text.normalize("NFKC").replace(dashes, "-").replace(/\s+/g, " ").trim();
}
