import { Fragment } from "react";
import type { Html } from "@/lib/papers/formulas/render";
import type { HighlightRun, TextPiece } from "@/lib/search/highlight/highlightText";
import { Formula, withFormulas } from "./paper/Formula";

export function Highlighted({ runs }: { runs: HighlightRun[] }) {
  const formulas = runs.flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => (stretch.tex === null ? [] : [{ stretch, tex: stretch.tex, display: false }])),
  );
  return withFormulas(formulas, (html) => {
    const rendered = new Map(formulas.map(({ stretch }, place) => [stretch, html[place]]));
    return runs.map(({ match, stretches }, index) => {
      const Run = match ? "mark" : Fragment;
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no identity but their position
        <Run key={index}>{renderStretches(stretches, rendered)}</Run>
      );
    });
  });
}

function renderStretches(stretches: TextPiece[], rendered: Map<TextPiece, Html | undefined>) {
  return stretches.map((stretch, index) =>
    stretch.tex === null ? (
      stretch.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <Formula key={index} tex={stretch.tex} text={stretch.text} html={rendered.get(stretch)} />
    ),
  );
}
