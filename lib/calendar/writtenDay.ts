import { type Day, parseDay } from "./day";

/** In characters. */
const longest = 50;
/** Hyphens and dashes that programs put in place of the one on the keyboard. */
const dashes = /[\u2010-\u2015\u2212]/g;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const weekday = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?";

/** Each has year, month and day as groups of these names. */
const forms = [
  // With the same sign between them.
  String.raw`(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})`,
  // ISO 8601
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
  String.raw`(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日號号일]?`,
  String.raw`${weekday}(?<day>\d{1,2})(?:st|nd|rd|th)?\.?[ -](?:of )?${month.replace("(", "(?<month>")}\.?,?[ -](?<year>\d{4})`,
  String.raw`${weekday}${month.replace("(", "(?<month>")}\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})`,
  String.raw`(?<year>\d{4})[ -]${month.replace("(", "(?<month>")}\.?[ -](?<day>\d{1,2})`,
].map((form) => new RegExp(`^${form}$`, "i"));

/** What stands behind the day of an instant: `T10:00:00Z`, ` 10:00:00+00:00`, ` 10:00 GMT`. */
const time =
  /(?:(?:T| |, )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?|T\d{4}(?:\d{2})?)(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
/** Unix time from 2001 to 2096, in s or ms. No day has as many digits. */
const unix = /^[1-3]\d{9}(?:\d{3})?$/;

/**
 * Reads a day as people and other programs write it: 2026-08-21, 2026-8-21, 2026/8/21, 20260821, 21 Aug 2026,
 * August 21, 2026, 2026年8月21日. Of an instant it is the day that is written in it, of Unix time the day in UTC.
 * @returns the day, or null where the calendar has none such, and for 8/9/2026: see `hasYearLast`
 */
export function readDay(text: string): Day | null {
  const written = plain(text);
  if (unix.test(written)) return new Date(unixTime(written)).toISOString().slice(0, "2026-08-21".length);
  const bare = written.replace(time, "");
  for (const form of forms) {
    const { year = "", month: named = "", day = "" } = form.exec(bare)?.groups ?? {};
    if (year === "") continue;
    const number = /^\d/.test(named) ? named : String(months.indexOf(named.slice(0, 3).toLowerCase()) + 1);
    return parseDay([year, number.padStart(2, "0"), day.padStart(2, "0")].join("-"));
  }
  return null;
}

/** Whether a text is a day in numbers with its year last: 8/9/2026 is two days, by where one lives. */
export function hasYearLast(text: string): boolean {
  return /^\d{1,2}([-/.])\d{1,2}\1\d{4}$/.test(plain(text).replace(time, ""));
}

const isoTime =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?$/i;
/** RFC 5322, 3.3, as in feeds and in arXiv's dump: `Mon, 2 Apr 2007 19:18:42 GMT`. */
const mailTime = new RegExp(
  String.raw`^${weekday}\d{1,2} ${month} \d{4} \d{2}:\d{2}(?::\d{2})? ?(?:Z|UTC|GMT|[+-]\d{4})$`,
  "i",
);

/**
 * Reads an instant as programs write it: as ISO 8601 and Python print it, as mail has it, as Unix time; and a day, whose
 * first instant in UTC it is. One without an offset is in UTC.
 */
export function readInstant(text: string): Date | null {
  const written = plain(text);
  if (unix.test(written)) return new Date(unixTime(written));
  const [, day, clock, , hours, minutes] = isoTime.exec(written) ?? [];
  const iso = day ? `${day}T${clock}${hours ? `${hours}:${minutes}` : "Z"}` : null;
  const date = iso ? new Date(iso) : mailTime.test(written) ? new Date(written) : midnightOf(readDay(written));
  return date === null || Number.isNaN(date.getTime()) || parseDay(day ?? "2026-08-21") === null ? null : date;
}

function midnightOf(day: Day | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

/** @returns in ms */
function unixTime(digits: string): number {
  return Number(digits.padEnd(13, "0"));
}

function plain(text: string): string {
  if (text.length > longest) return "";
  return text.normalize("NFKC").replace(dashes, "-").replace(/\s+/g, " ").trim();
}
