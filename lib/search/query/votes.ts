import { plural } from "../../text/plural";
import type { Filter } from "./query";

type VotesFilter = Extract<Filter, { kind: "votes" }>;
type Reading = { filter: VotesFilter; label: string };

/** `votes:value`; null if the value is no number and no range. */
export function readVotes(value: string): Reading | null {
  const match = /^(?<sign>[<>]=?)?(?<low>\d{1,10})(?:\.\.(?<high>\d{1,10}))?$/.exec(value)?.groups;
  if (!match || (match.sign && match.high)) return null;
  const count = Number(match.low);
  if (match.high) return count <= Number(match.high) ? readRange(count, Number(match.high)) : null;
  switch (match.sign) {
    case ">":
      return { filter: votesFrom(count + 1, null), label: `more than ${print(count)}` };
    case ">=":
      return { filter: votesFrom(count, null), label: `at least ${print(count)}` };
    case "<":
      return count > 0 ? { filter: votesFrom(null, count - 1), label: `fewer than ${print(count)}` } : null;
    case "<=":
      return { filter: votesFrom(null, count), label: `at most ${print(count)}` };
    default:
      return readRange(count, count);
  }
}

export function printVotes({ least, most }: VotesFilter): string {
  if (least === most) return least === null ? "" : `votes:${least}`;
  if (most === null) return `votes:>=${least}`;
  return least === null ? `votes:<=${most}` : `votes:${least}..${most}`;
}

function readRange(least: number, most: number): Reading {
  const label = least === most ? `exactly ${print(least)}` : `${least} to ${print(most)}`;
  return { filter: votesFrom(least, most), label };
}

function votesFrom(least: number | null, most: number | null): VotesFilter {
  return { kind: "votes", least, most };
}

function print(count: number): string {
  return plural(count, "vote");
}
