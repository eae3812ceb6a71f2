import { Link } from "@/components/Link";
import { paperPath } from "@/lib/papers/paths";
import type { Paper } from "@/lib/papers/schema";
import { languageOf } from "@/lib/text/languageOf";
import { Prose } from "./Prose";
import { Votes } from "./Votes";

/** Papers by their titles, one a line. */
export function PaperList({ papers }: { papers: (Paper & { note?: string | undefined })[] }) {
  return (
    <ul className="mt-3 divide-y divide-line">
      {papers.map((paper) => (
        <li key={paper.id} className="flex gap-3 py-1.5">
          <span className="paper-text -mt-1.5 flex-1">
            <Link href={paperPath(paper.id)} className="block py-1 font-serif leading-snug hover:text-accent">
              <bdi lang={languageOf(paper.title) ?? undefined}>
                <Prose source={paper.title} links={false} />
              </bdi>
            </Link>
            {paper.note ? (
              <span className="block text-muted text-sm">
                <bdi>{paper.note}</bdi>
              </span>
            ) : null}
          </span>
          <span className="py-1 text-sm">
            <Votes count={paper.votes} />
          </span>
        </li>
      ))}
    </ul>
  );
}
