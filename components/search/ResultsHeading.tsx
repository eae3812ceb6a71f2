import { Fragment } from "react";
import { Link } from "@/components/Link";
import { LookElsewhere } from "@/components/paper/LookElsewhere";
import type { Identifier } from "@/lib/papers/identity/identifier";
import type { Part } from "@/lib/search/query/query";
import type { SearchOutcome } from "@/lib/search/schema";
import { formatCount, formatNumber } from "@/lib/text/plural";

type Result = Pick<SearchOutcome, "mode" | "corrected" | "total" | "estimated" | "withAll" | "partial"> & {
  parts: Part[];
  misread: string[];
  id: Identifier | null;
};

/** How many papers were found, and in what way they answer the query. */
export function ResultsHeading({ text, result }: { text: string; result: Result }) {
  return (
    <>
      <h1 className="font-semibold font-serif text-2xl tracking-tight">{headingOf(text, result)}</h1>
      <p className="mt-1.5 text-muted empty:hidden">
        {result.mode === "close" && result.total > 0 ? (
          <Corrected corrected={result.corrected} />
        ) : (
          explanationOf(text, result)
        )}
      </p>
      {result.total === 0 && result.id ? <LookElsewhere id={result.id} /> : null}
      {result.misread.length > 0 ? (
        <p className="mt-1.5 text-muted">
          <Quoted words={result.misread} /> could not be read as a filter, and{" "}
          {result.misread.length > 1 ? "were" : "was"} searched for as words.{" "}
          <Link href="/search" className="underline hover:text-accent">
            What a query can say
          </Link>
        </p>
      ) : null}
      {result.partial ? (
        <p className="mt-1.5 text-muted">
          Not all papers could be looked at in time. A narrower query looks at those that matter.
        </p>
      ) : null}
    </>
  );
}

function headingOf(text: string, { total, estimated, mode, parts }: Result): string {
  if (!text.trim()) return "Search";
  if (total === 0 && mode === "id") return "This paper is not here";
  if (total === 0) return parts.length > 0 ? "No paper fits this query" : "No paper has these words";
  return `${estimated ? "About " : ""}${formatCount(total, "paper")}`;
}

function explanationOf(text: string, { total, withAll, mode, parts }: Result): string {
  if (!text.trim()) return "Type words of a title, an abstract or an author’s name.";
  if (total === 0 && mode === "id") return "No paper with this id has been listed on this site so far.";
  if (total === 0 && parts.length > 0) return "Take away one of its parts, or try other words.";
  if (total === 0) return "Try fewer or other words, or go and look what is new.";
  if (mode === "some" && withAll === 0) return "None has all of these words; those that tell most of them come first.";
  if (mode === "some") {
    return `${formatNumber(withAll)} ${withAll === 1 ? "has" : "have"} all of these words, the others some of them.`;
  }
  return "";
}

function Corrected({ corrected }: { corrected: Result["corrected"] }) {
  return (
    <>
      Showing results for{" "}
      <em className="text-ink">
        <bdi>{corrected.map(({ meant }) => meant).join(" ")}</bdi>
      </em>
      : no paper has <Quoted words={corrected.map(({ typed }) => typed)} />.
    </>
  );
}

function Quoted({ words }: { words: string[] }) {
  return words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand in a query twice
    <Fragment key={index}>
      {index > 0 ? " or " : ""}“<bdi>{word}</bdi>”
    </Fragment>
  ));
}
