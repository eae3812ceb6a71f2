import { Fragment } from "react";
import { Highlighted } from "@/components/Highlighted";
import { AuthorName, authorsClass } from "@/components/paper/AuthorNames";
import { highlightText } from "@/lib/search/highlight/highlightText";
import { matchedAuthors } from "@/lib/search/highlight/matchedAuthors";

const maxShown = 8; // A longer list shows as many authors, the matching ones, and the last
const maxNames = maxShown + 2;

export function FoundAuthors({ names, marks }: { names: string[]; marks: string[] }) {
  if (names.length === 0) return null;
  const found = new Set(matchedAuthors(names, marks));
  const isLong = names.length > maxNames;
  const places = names.flatMap((_, place) =>
    !isLong || place < maxShown || found.has(place) || place === names.length - 1 ? place : [],
  );
  return (
    <p className={authorsClass}>
      {places.map((place, index) => {
        const before = places[index - 1];
        const name = names[place] ?? "";
        return (
          <Fragment key={place}>
            {before === undefined ? "" : before + 1 === place ? ", " : ", … "}
            <AuthorName name={name}>
              {found.has(place) ? <Highlighted runs={highlightText(name, marks)} /> : name}
            </AuthorName>
          </Fragment>
        );
      })}
      {isLong ? <span className="whitespace-nowrap"> ({names.length} authors)</span> : null}
    </p>
  );
}
