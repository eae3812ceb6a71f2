import { formatNumber, pluralNoun } from "@/lib/text/plural";
/** The number of votes for the paper; nothing if there are none. */
export function Votes({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="tabular font-medium text-ink">
      <span aria-hidden="true">▲ </span>
      {formatNumber(count)}
      <span className="sr-only">{` ${pluralNoun(count, "vote")}`}</span>
    </span>
  );
}
