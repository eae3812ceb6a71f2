import { Fragment } from "react";
import type { MarkedRun, Stretch } from "@/lib/search/markedText";
import { Formula } from "./paper/Prose";

/** A title or a part of an abstract whose matching words are marked. */
export function Marked({ runs }: { runs: MarkedRun[] }) {
  return runs.map(({ match, stretches }, index) => {
    const Run = match ? "mark" : Fragment;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no identity but their place
      <Run key={index}>
        <Stretches stretches={stretches} />
      </Run>
    );
  });
}

function Stretches({ stretches }: { stretches: Stretch[] }) {
  return stretches.map(({ text, tex }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    tex === null ? text : <Formula key={index} tex={tex} display={false} />,
  );
}
