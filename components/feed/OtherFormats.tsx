import { coins } from "@/lib/papers/citations/coins";
import type { Paper } from "@/lib/papers/schema";
import { type Format, formatPath, formats } from "@/lib/publish/formats/format";
import { PrintTitles } from "./PrintTitles";

type Props = { papers: Paper[]; path: string; site: string };

/** The other forms of a list: links to feeds and citations, a choice for print, and invisible COinS for Zotero. */
export function OtherFormats({ papers, path, site }: Props) {
  return (
    <div data-screen-only className="mt-8 text-muted text-sm">
      <Formats label="Follow:" kind="feed" path={path} />
      <Formats label="Cite:" kind="citations" path={path} />
      {papers.length > 0 ? <PrintTitles /> : null}
      {papers.map((paper) => (
        <span key={paper.key} className="Z3988" title={coins(paper, site)} aria-hidden="true" />
      ))}
    </div>
  );
}

function Formats({ label, kind, path }: { label: string; kind: "feed" | "citations"; path: string }) {
  const offered = (Object.keys(formats) as Format[]).filter((format) => formats[format].kind === kind);
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span>{label}</span>
      {offered.map((format) => (
        <a
          key={format}
          href={formatPath(path, format)}
          type={formats[format].type}
          className="min-w-6 py-1 underline decoration-edge hover:text-accent"
        >
          {formats[format].name}
        </a>
      ))}
    </p>
  );
}
