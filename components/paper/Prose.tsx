import { Fragment, type ReactNode } from "react";
import type { Html } from "@/lib/papers/formulas/render";
import { type Segment, splitSegments } from "@/lib/papers/segments";
import { Formula, withFormulas } from "./Formula";

/** A title or an abstract for reading: formulas rendered, URLs as links, LaTeX markup removed. */
export function Prose({ source, links = true }: { source: string; links?: boolean }) {
  return <Segments segments={splitSegments(source)} links={links} arrange={(nodes) => nodes} />;
}

type Props = {
  segments: readonly Segment[];
  links: boolean;
  /** Gets a node for each segment. */
  arrange: (nodes: ReactNode[]) => ReactNode;
};

export function Segments({ segments, links, arrange }: Props) {
  const formulas = segments.filter((segment) => segment.kind === "math");
  return withFormulas(formulas, (html) => {
    const rendered = new Map<Segment, Html | undefined>(formulas.map((formula, place) => [formula, html[place]]));
    return arrange(
      segments.map((segment, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a text have no identity but their position
        <Fragment key={index}>{renderSegment(segment, links, rendered.get(segment))}</Fragment>
      )),
    );
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
