import { Fragment } from "react";
import { Marked } from "@/components/Marked";
import { markedText } from "@/lib/search/highlight/highlightText";
import { foundNames } from "@/lib/search/highlight/matchedAuthors";

/** Of a longer list as many, those who were found, and the last one stand there. */
const shown = 8;
const longest = shown + 2;

/** The authors of a paper that was found, with those marked whom the search named. */
export function FoundAuthors({ names, marks }: { names: string[]; marks: string[] }) {
  if (names.length === 0) return null;
  const found = new Set(foundNames(names, marks));
  const isLong = names.length > longest;
  const places = names.flatMap((_, place) =>
    !isLong || place < shown || found.has(place) || place === names.length - 1 ? place : [],
  );
  return (
    <p className="text-muted text-sm">
      {places.map((place, index) => {
        const before = places[index - 1];
        const name = names[place] ?? "";
        return (
          <Fragment key={place}>
            {before === undefined ? "" : before + 1 === place ? ", " : ", … "}
            <bdi>{found.has(place) ? <Marked runs={markedText(name, marks)} /> : name}</bdi>
          </Fragment>
        );
      })}
      {isLong ? <span className="whitespace-nowrap"> ({names.length} authors)</span> : null}
    </p>
  );
}
