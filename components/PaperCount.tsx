import { formatNumber, pluralNoun } from "@/lib/text/plural";

/** A number of papers, which only screen readers need to be told of what. */
export function PaperCount({ papers }: { papers: number }) {
  return (
    <>
      {formatNumber(papers)}
      <span className="sr-only">{` ${pluralNoun(papers, "paper")}`}</span>
    </>
  );
}
