import { AuthorName, AuthorNames, authorsClass } from "./AuthorNames";

const maxShown = { card: 3, page: 8 };

/** The authors of a paper. A long list shows the first ones and the last, who leads the group in many fields. */
export function Authors({ names, all = false }: { names: string[]; all?: boolean }) {
  if (names.length === 0) return null;
  const shown = all ? maxShown.page : maxShown.card;
  const isLong = names.length > shown + 2;
  const first = <AuthorNames of={isLong ? names.slice(0, shown) : names} />;
  if (!isLong) return <p className={authorsClass}>{first}</p>;
  if (!all) {
    return (
      <p className={authorsClass}>
        {first}, … <AuthorName name={names.at(-1) ?? ""} />{" "}
        <span className="whitespace-nowrap">({names.length} authors)</span>
      </p>
    );
  }
  return (
    <div className={authorsClass}>
      <p>{first}</p>
      <details data-printed>
        <summary className="w-fit py-1 max-sm:py-3">and {names.length - shown} more</summary>
        <p className="mt-1">
          <AuthorNames of={names.slice(shown)} />
        </p>
      </details>
    </div>
  );
}
