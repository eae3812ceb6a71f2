import { Fragment } from "react";
import type { Html } from "@/lib/papers/formulas/render";
import { type Segment, splitSegments } from "@/lib/papers/segments";
import { Formula, withFormulas } from "./Formula";

/** A title or an abstract for reading: formulas rendered, URLs as links, LaTeX markup removed. */
export function Prose({ source, links = true }: { source: string; links?: boolean }) {
  const segments = splitSegments(source);
  const formulas = segments.filter((segment) => segment.kind === "math");
  return withFormulas(formulas, (html) => {
    const rendered = new Map<Segment, Html | undefined>(formulas.map((formula, place) => [formula, html[place]]));
    return segments.map((segment, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a text have no identity but their position
      <Fragment key={index}>{renderSegment(segment, links, rendered.get(segment))}</Fragment>
    ));
  });
}

function renderSegment(segment: Segment, links: boolean, html: Html | undefined) {
  if (segment.kind === "math") return <Formula tex={segment.tex} text={segment.text} html={html} />;
  if (segment.kind === "prose" || !links) return segment.text;
  return (
    <a
      href={segment.url}
      rel="noopener nofollow"
      data-spelt-out
      className="break-words text-accent underline decoration-edge hover:decoration-current"
    >
      {segment.text}
    </a>
  );
}
