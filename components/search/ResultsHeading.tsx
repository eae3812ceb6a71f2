import { Fragment } from "react";
import { Link } from "@/components/Link";
import { LookElsewhere } from "@/components/paper/LookElsewhere";
import type { Identifier } from "@/lib/papers/identity/identifier";
import type { SearchAddress } from "@/lib/search/paths";
import type { Part } from "@/lib/search/query/query";
import type { SearchOutcome } from "@/lib/search/schema";
import { formatCount, formatNumber } from "@/lib/text/plural";
import { WeakerMatches } from "./WeakerMatches";

type Result = Pick<
  SearchOutcome,
  "mode" | "corrected" | "total" | "weaker" | "showsWeaker" | "estimated" | "withAll" | "partial"
> & {
  parts: Part[];
  misread: string[];
  id: Identifier | null;
};

export function ResultsHeading({ address, result }: { address: SearchAddress; result: Result }) {
  const { text } = address;
  return (
    <>
      <h1 className="font-semibold font-serif text-2xl tracking-tight">{headingOf(text, result)}</h1>
      <p className="mt-1.5 text-muted empty:hidden">
        {result.mode === "close" && result.total > 0 ? (
          <Corrected corrected={result.corrected} />
        ) : (
          explanationOf(text, result)
        )}{" "}
        <WeakerMatches address={address} result={result} />
      </p>
      {result.total === 0 && result.id ? <LookElsewhere id={result.id} /> : null}
      {result.misread.length > 0 ? (
        <p className="mt-1.5 text-muted">
          <Quoted words={result.misread} />{" "}
          {result.misread.length > 1 ? "are not valid filters and were" : "is not a valid filter and was"} searched as
          words.{" "}
          <Link href="/search" className="underline hover:text-accent">
            Search syntax
          </Link>
        </p>
      ) : null}
      {result.partial ? (
        <p className="mt-1.5 text-muted">
          The search ran out of time before it had looked at all papers. Try a narrower query.
        </p>
      ) : null}
    </>
  );
}

function headingOf(text: string, result: Result): string {
  const { total, estimated, mode, parts } = result;
  if (!text.trim()) return "Search";
  if (total === 0 && mode === "id") return "This paper is not on this site";
  if (total === 0) return parts.length > 0 ? "No paper matches this query" : "No paper contains these words";
  if (isNoneRelevant(result)) return "No close match";
  return `${estimated ? "About " : ""}${formatCount(total, "paper")}`;
}

/** Weaker matches are then listed unasked. */
function isNoneRelevant({ total, weaker }: Result): boolean {
  return weaker > 0 && weaker === total;
}

function explanationOf(text: string, result: Result): string {
  const { total, weaker, showsWeaker, estimated, withAll, mode, parts } = result;
  if (!text.trim()) return "Type words from a title, an abstract or an author’s name.";
  if (total === 0 && mode === "id") return "No paper with this ID has been listed on this site yet.";
  if (total === 0 && parts.length > 0) return "Remove one of its parts, or try other words.";
  if (total === 0) return "Try fewer or other words, or browse the latest papers.";
  if (isNoneRelevant(result)) {
    const papers = `${estimated ? "About " : ""}${formatCount(total, "paper")}`;
    return `${papers} ${total === 1 ? "contains" : "contain"} a few of these words; the best matches come first.`;
  }
  if (showsWeaker)
    return `Of these, ${formatNumber(total - weaker)} ${total - weaker === 1 ? "matches" : "match"} closely.`;
  if (mode === "some" && withAll === 0) return "They contain most of these words; no paper contains all.";
  if (mode === "some") {
    return `${formatNumber(withAll)} ${withAll === 1 ? "contains" : "contain"} all of these words, the ${total - withAll === 1 ? "other" : "others"} most of them.`;
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
      : no paper contains <Quoted words={corrected.map(({ typed }) => typed)} />.
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
