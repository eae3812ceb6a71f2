import { formatNumber, pluralNoun } from "@/lib/text/plural";
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
