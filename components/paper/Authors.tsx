import { Fragment } from "react";

const maxShown = { card: 3, page: 8 };

/** The authors of a paper. A long list shows the first ones and the last, who leads the group in many fields. */
export function Authors({ names, all = false }: { names: string[]; all?: boolean }) {
  if (names.length === 0) return null;
  const shown = all ? maxShown.page : maxShown.card;
  const long = names.length > shown + 2;
  if (!long)
    return (
      <p className="text-muted text-sm">
        <Names of={names} />
      </p>
    );
  if (!all) {
    return (
      <p className="text-muted text-sm">
        <Names of={names.slice(0, shown)} />, … <bdi>{names.at(-1)}</bdi>{" "}
        <span className="whitespace-nowrap">({names.length} authors)</span>
      </p>
    );
  }
  return (
    <details data-printed className="text-muted text-sm">
      <summary className="py-1">
        <Names of={names.slice(0, shown)} /> and {names.length - shown} more
      </summary>
      <p className="mt-2">
        <Names of={names.slice(shown)} />
      </p>
    </details>
  );
}

/** Isolates each name, so that a right-to-left name does not reorder the others. */
function Names({ of }: { of: string[] }) {
  return of.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two authors may share a name
    <Fragment key={index}>
      {index > 0 ? ", " : ""}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}
