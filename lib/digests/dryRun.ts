import { addDays, type Day, startOfDay } from "../calendar/day";
import { env } from "../platform/env";
import { nextSlot, type Schedule } from "../subscribers/schedule";
import { formatCoverage } from "./coverage";
import { itemsFor, readPaperItems } from "./paperItems";
import { type Selection, selectForDigests } from "./select";
import { readSubscribers, type Scheduled } from "./store";

/** Digests that are alike but for their reader. */
export type Alike = { heading: string; titles: string[]; listed: number; readers: number; recipients: string[] };

/** What would go out within the day after a listing day. `others` get digests of yet other kinds. */
export type DryRun = { alike: Alike[]; others: number; silent: Map<string, number> };

const msPerDay = 24 * 3_600_000;
const chunk = 500;
/** How many kinds of digests are told apart, and how many of their recipients are named. */
const mostKinds = 10;
const mostNamed = 20;

/** Looks, without storing anything, at every digest whose slot comes in the day after a listing day is over. */
export async function dryRunDigests(day: Day, now: Date): Promise<DryRun> {
  const round = { kinds: new Map<string, Alike>(), others: 0, silent: new Map<string, number>() };
  const isDue = dueWithinDay(startOfDay(addDays(day, 1), env().site.timeZone));
  let after = 0;
  for (;;) {
    const readers = await readSubscribers({ after, take: chunk }, now);
    const last = readers.at(-1);
    if (!last) break;
    after = last.id;
    const due = readers.filter(isDue);
    const drafts = await selectForDigests(due, day);
    for (const [index, draft] of drafts.entries()) {
      const reader = due[index];
      if (!reader) continue;
      if (draft.nothing !== null) round.silent.set(draft.nothing, (round.silent.get(draft.nothing) ?? 0) + 1);
      else if (!(await join(round.kinds, draft, reader))) round.others++;
    }
  }
  return { alike: [...round.kinds.values()], others: round.others, silent: round.silent };
}

function dueWithinDay(start: Date): (reader: Scheduled) => boolean {
  const known = new Map<string, boolean>();
  const before = new Date(start.getTime() - 1);
  return ({ cadence, weekday, hour, timeZone }: Schedule) => {
    const key = `${cadence} ${weekday} ${hour} ${timeZone}`;
    const due =
      known.get(key) ??
      nextSlot({ cadence, weekday, hour, timeZone }, before).at.getTime() < start.getTime() + msPerDay;
    known.set(key, due);
    return due;
  };
}

/** @returns whether the digest is of a kind that is told apart */
async function join(
  kinds: Map<string, Alike>,
  { range, papers, listed }: Selection,
  reader: Scheduled,
): Promise<boolean> {
  if (!range) return false;
  const key = `${range.from} ${range.to} ${papers.map(({ paper }) => paper)}`;
  let alike = kinds.get(key);
  if (!alike) {
    if (kinds.size === mostKinds) return false;
    const items = itemsFor(papers, await readPaperItems(papers.map(({ paper }) => paper)));
    alike = {
      heading: formatCoverage(range),
      titles: items.map(({ title }) => title),
      listed,
      readers: 0,
      recipients: [],
    };
    kinds.set(key, alike);
  }
  alike.readers++;
  if (alike.recipients.length < mostNamed) alike.recipients.push(reader.email);
  return true;
}
