import { Link } from "@/components/Link";
import type { Explanation } from "@/lib/search/ranking/explanation";

/** Explains the rank of a result. It covers the page, so that nothing moves. */
export function WhyResult({ why }: { why: Explanation }) {
  return (
    <details className="sm:relative" data-overlay>
      <summary className="list-none py-1 text-muted max-sm:py-3 hover:text-accent [&::-webkit-details-marker]:hidden">
        Why this result
      </summary>
      <div className="absolute z-10 mt-2 rounded-lg border border-edge bg-paper p-3 shadow-lg max-sm:inset-x-0 sm:right-0 sm:w-[26rem]">
        <ul className="tabular flex flex-wrap gap-x-4">
          {partsOf(why).map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
        <p className="mt-1.5 text-muted text-xs">
          In standard deviations above the average of the papers compared.{" "}
          <Link href="/about#search" className="inline-block py-1 underline decoration-edge hover:text-accent">
            How results are ranked
          </Link>
        </p>
      </div>
    </details>
  );
}

function partsOf({ words, meaning, votes, freshness, similarity }: Explanation): string[] {
  return [
    `words ${print(words)}`,
    ...(similarity === null ? [] : [`meaning ${print(meaning)} (similarity ${similarity.toFixed(2)})`]),
    `votes ${print(votes)}`,
    `freshness ${print(freshness)}`,
  ];
}

function print(value: number): string {
  const size = Math.abs(value).toFixed(1);
  if (size === "0.0") return "±0";
  return `${value < 0 ? "−" : "+"}${size}`;
}
