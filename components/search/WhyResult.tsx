import { Link } from "@/components/Link";
import { shortDay } from "@/lib/calendar/day";
import type { Paper } from "@/lib/papers/schema";
import { placesOfWords } from "@/lib/search/highlight/highlightText";
import type { Explanation } from "@/lib/search/ranking/explanation";
import { formatCount } from "@/lib/text/plural";

type Props = { paper: Paper & { why: Explanation | null }; marks: string[] };

/** Says why a paper is a result. It covers the page, so that nothing moves. */
export function WhyResult({ paper, marks }: Props) {
  return (
    <details className="sm:relative" data-overlay>
      <summary className="list-none py-1 text-muted max-sm:py-3 hover:text-accent [&::-webkit-details-marker]:hidden">
        Why this result
      </summary>
      <div className="absolute z-10 mt-2 rounded-lg border border-edge bg-paper p-3 shadow-lg max-sm:inset-x-0 sm:right-0 sm:w-[26rem]">
        <ul>
          {[...wordsOf(paper, marks), ...factsOf(paper)].map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
        <p className="mt-1.5 text-xs">
          <Link
            href="/about#search"
            className="inline-block py-1 text-muted underline decoration-edge hover:text-accent"
          >
            How results are ranked
          </Link>
        </p>
      </div>
    </details>
  );
}

const maxWords = 12; // In a line. More help nobody.

/** Each word of the query under the first place that has it. */
function wordsOf({ title, abstract, authors }: Paper, marks: string[]): string[] {
  const inTitle = placesOfWords(title, marks);
  const inAbstract = placesOfWords(abstract, marks);
  const inAuthors = placesOfWords(authors.join("; "), marks);
  const lines = new Map<string, string[]>();
  for (const [place, word] of marks.entries()) {
    if (marks.includes(`${word}*`)) continue; // The beginning of a word says the same
    const where = inTitle.has(place)
      ? "In the title"
      : inAbstract.has(place)
        ? "In the abstract"
        : inAuthors.has(place)
          ? "Among the authors"
          : "Not found";
    lines.set(where, [...(lines.get(where) ?? []), word]);
  }
  return ["In the title", "In the abstract", "Among the authors", "Not found"].flatMap((where) => {
    const words = lines.get(where);
    return words ? `${where}: ${words.slice(0, maxWords).join(", ")}${words.length > maxWords ? ", …" : ""}` : [];
  });
}

function factsOf({ votes, firstListedOn, why }: Props["paper"]): string[] {
  const listed = firstListedOn ? [`Listed on ${shortDay(firstListedOn)}`] : [];
  const near = why === null || why.similarity === null ? [] : [meaningOf(why.similarity)];
  return [...near, ...(votes > 0 ? [formatCount(votes, "vote")] : []), ...listed, ...(why ? strongestOf(why) : [])];
}

/** What lifts the paper most above those it was compared with; empty if nothing does. */
function strongestOf({ words, meaning, votes, freshness }: Explanation): string[] {
  const most = Math.max(words, meaning, votes, freshness);
  if (most <= 0) return [];
  const reason = most === words ? "words" : most === meaning ? "meaning" : most === votes ? "votes" : "date";
  return [`Ranked here mostly for its ${reason}`];
}

/** @param similarity the cosine of sentence vectors; those of two arbitrary papers have about 0.2 */
function meaningOf(similarity: number): string {
  const near =
    similarity >= 0.6 ? "very near" : similarity >= 0.45 ? "near" : similarity >= 0.3 ? "rather near" : "far";
  return `In meaning: ${near} (${similarity.toFixed(2)} of 1)`;
}
