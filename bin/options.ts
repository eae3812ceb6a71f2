import { InvalidArgumentError } from "commander";
import { type Day, parseDay } from "@/lib/periods/day";
import { type Period, parsePeriod } from "@/lib/periods/period";

export function readInteger(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("It is not a whole number.");
  return Number(text);
}

export function readDay(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new InvalidArgumentError("It is not a day such as 2025-03-12.");
  return day;
}

export function readMonth(text: string): Period {
  const month = parsePeriod("month", text);
  if (!month) throw new InvalidArgumentError("It is not a month such as 2025-03.");
  return month;
}

/** An option that can be given several times. */
export function collect(text: string, before: string[] = []): string[] {
  return [...before, text];
}
