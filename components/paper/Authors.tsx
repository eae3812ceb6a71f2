import { Fragment } from "react";

const shown = 8;

/** The authors of a paper; a long list keeps its first ones and its last, who leads the group in many fields. */
export function Authors({ names, all = false }: { names: string[]; all?: boolean }) {
  if (names.length === 0) return null;
  const long = names.length > shown + 2;
  const rest = names.length - shown - 1;
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
    <details className="text-muted text-sm">
      <summary>
        <Names of={names.slice(0, shown)} /> and {rest + 1} more
      </summary>
      <p className="mt-2">
        <Names of={names.slice(shown)} />
      </p>
    </details>
  );
}

/** Each isolated, so that one that is read from right to left leaves the others where they are. */
function Names({ of }: { of: string[] }) {
  return of.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two authors may share a name
    <Fragment key={index}>
      {index > 0 ? ", " : ""}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}
