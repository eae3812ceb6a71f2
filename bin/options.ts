import { isIP } from "node:net";
import { InvalidArgumentError } from "commander";
import type { Day } from "@/lib/calendar/day";
import { type Period, parsePeriod } from "@/lib/calendar/period";
import { readDay as readWrittenDay } from "@/lib/calendar/writtenDay";
import { emailSchema } from "@/lib/mail/address";

export function readInteger(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}

export function readDay(text: string): Day {
  const day = readWrittenDay(text);
  if (!day) throw new InvalidArgumentError("It is not a day such as 2025-03-12.");
  return day;
}

export function readAddress(text: string): string {
  const { success, data } = emailSchema.safeParse(text);
  if (!success) throw new InvalidArgumentError("It is not an email address.");
  return data;
}

export function readIp(text: string): string {
  if (isIP(text) === 0) throw new InvalidArgumentError("It is not an IP address.");
  return text;
}

export function readResolver(text: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d{1,5})?$/.exec(text) ?? [];
  if (isIP(text) === 0 && isIP(bracketed ?? plain ?? "") === 0) throw new InvalidArgumentError("It is not IP:PORT.");
  return text;
}

export function readMonth(text: string): Period {
  const month = parsePeriod("month", text);
  if (!month) throw new InvalidArgumentError("It is not a month such as 2025-03.");
  return month;
}

export function collect(text: string, before: string[] = []): string[] {
  return [...before, text];
}
