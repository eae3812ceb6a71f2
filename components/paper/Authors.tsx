import { Fragment } from "react";

const maxShown = 8;

/** The authors of a paper. A long list shows the first ones and the last, who leads the group in many fields. */
export function Authors({ names, all = false }: { names: string[]; all?: boolean }) {
  if (names.length === 0) return null;
  const long = names.length > maxShown + 2;
  const rest = names.length - maxShown - 1;
  if (!long)
    return (
      <p className="text-muted text-sm">
        <Names of={names} />
      </p>
    );
  if (!all) {
    return (
      <p className="text-muted text-sm">
        <Names of={names.slice(0, maxShown)} />, … <bdi>{names.at(-1)}</bdi>{" "}
        <span className="whitespace-nowrap">({names.length} authors)</span>
      </p>
    );
  }
  return (
    <details data-printed className="text-muted text-sm">
      <summary className="py-1">
        <Names of={names.slice(0, maxShown)} /> and {rest + 1} more
      </summary>
      <p className="mt-2">
        <Names of={names.slice(maxShown)} />
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
