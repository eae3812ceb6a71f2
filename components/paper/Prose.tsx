import { Fragment } from "react";
import { cleanLatex, readFormula } from "@/lib/papers/latex";
import { renderMath } from "@/lib/papers/math";
import { type Segment, splitSegments } from "@/lib/papers/segments";

/** A title or an abstract as it should be read: formulas set, links live where they stand, LaTeX residue gone. */
export function Prose({ source, links = true }: { source: string; links?: boolean }) {
  return splitSegments(source).map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a text have no identity but their place
    <Fragment key={index}>{renderSegment(segment, links)}</Fragment>
  ));
}

function renderSegment(segment: Segment, links: boolean) {
  if (segment.kind === "prose") return cleanLatex(segment.source);
  if (segment.kind === "math") return <Formula tex={segment.tex} display={segment.display} />;
  if (!links) return segment.label;
  return (
    <a
      href={segment.url}
      rel="noopener nofollow"
      className="break-words text-accent underline decoration-line hover:decoration-current"
    >
      {segment.label}
    </a>
  );
}

/** A formula as it is set, or as text where it cannot be. */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const html = renderMath(tex, display);
  if (html === null) return readFormula(tex);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes its input and is told to trust none of it
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
