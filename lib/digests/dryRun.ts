import { addDays, type Day, startOfDay } from "../calendar/day";
import { env } from "../platform/env";
import { nextSlot, type Schedule } from "../subscribers/schedule";
import { formatCoverage } from "./coverage";
import { itemsFor, readPaperItems } from "./paperItems";
import { type Selection, selectForDigests } from "./select";
import { readSubscribers, type Scheduled } from "./store";

export type DigestGroup = { heading: string; titles: string[]; listed: number; readers: number; recipients: string[] };

/** What would be sent in the day after a listing day. `others` counts digests beyond the listed groups. */
export type DryRun = { alike: DigestGroup[]; others: number; silent: Map<string, number> };

const msPerDay = 24 * 3_600_000;
const batchSize = 500;
const maxGroups = 10;
const maxRecipients = 20;

export async function dryRunDigests(day: Day, now: Date): Promise<DryRun> {
  const result = { kinds: new Map<string, DigestGroup>(), others: 0, silent: new Map<string, number>() };
  const isDue = dueWithinDay(startOfDay(addDays(day, 1), env().site.timeZone));
  let after = 0;
  for (;;) {
    const readers = await readSubscribers({ after, take: batchSize }, now);
    const last = readers.at(-1);
    if (!last) break;
    after = last.id;
    const due = readers.filter(isDue);
    const selections = await selectForDigests(due, day);
    for (const [index, selection] of selections.entries()) {
      const reader = due[index];
      if (!reader) continue;
      if (selection.nothing !== null)
        result.silent.set(selection.nothing, (result.silent.get(selection.nothing) ?? 0) + 1);
      else if (!(await addToGroup(result.kinds, selection, reader))) result.others++;
    }
  }
  return { alike: [...result.kinds.values()], others: result.others, silent: result.silent };
}

function dueWithinDay(start: Date): (reader: Scheduled) => boolean {
  const cached = new Map<string, boolean>();
  const before = new Date(start.getTime() - 1);
  return ({ cadence, weekday, hour, timeZone }: Schedule) => {
    const key = `${cadence} ${weekday} ${hour} ${timeZone}`;
    const due =
      cached.get(key) ??
      nextSlot({ cadence, weekday, hour, timeZone }, before).at.getTime() < start.getTime() + msPerDay;
    cached.set(key, due);
    return due;
  };
}

async function addToGroup(
  kinds: Map<string, DigestGroup>,
  { range, papers, listed }: Selection,
  reader: Scheduled,
): Promise<boolean> {
  if (!range) return false;
  const key = `${range.from} ${range.to} ${papers.map(({ paper }) => paper)}`;
  let alike = kinds.get(key);
  if (!alike) {
    if (kinds.size === maxGroups) return false;
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
  if (alike.recipients.length < maxRecipients) alike.recipients.push(reader.email);
  return true;
}
