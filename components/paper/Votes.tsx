import { formatNumber, pluralNoun } from "@/lib/text/plural";
export function Votes({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span title="Votes where the paper comes from" className="tabular font-medium text-ink">
      <span aria-hidden="true">▲ </span>
      {formatNumber(count)}
      <span className="sr-only">{` ${pluralNoun(count, "vote")}`}</span>
    </span>
  );
}
