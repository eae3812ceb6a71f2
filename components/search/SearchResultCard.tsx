import { Link } from "@/components/Link";
import { Marked } from "@/components/Marked";
import { PaperCard } from "@/components/paper/PaperCard";
import { periodPath } from "@/lib/feeds/paths";
import type { Paper } from "@/lib/papers/schema";
import { formatDay } from "@/lib/periods/day";
import { periodOf } from "@/lib/periods/period";
import { markedSnippet, markedText } from "@/lib/search/markedText";
import type { Why } from "@/lib/search/whys";
import { FoundAuthors } from "./FoundAuthors";
import { WhyResult } from "./WhyResult";

/** In characters: about three lines. */
const snippetLength = 250;

/** A paper that was found, with the words marked that it was found by. */
export function SearchResultCard({ paper, marks }: { paper: Paper & { why: Why | null }; marks: string[] }) {
  return (
    <PaperCard
      paper={paper}
      title={<Marked runs={markedText(paper.title, marks)} />}
      abstract={
        <p dir="auto" className="font-serif text-ink/90 leading-relaxed">
          <Marked runs={markedSnippet(paper.abstract, marks, snippetLength)} />
        </p>
      }
      authors={<FoundAuthors names={paper.authors} marks={marks} />}
      note={
        paper.firstListedOn ? (
          <Link href={periodPath(periodOf("day", paper.firstListedOn))} className="text-muted hover:text-accent">
            {formatDay(paper.firstListedOn, { dateStyle: "medium" })}
          </Link>
        ) : null
      }
      foot={paper.why ? <WhyResult why={paper.why} /> : null}
    />
  );
}
