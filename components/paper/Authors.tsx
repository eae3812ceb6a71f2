const shown = 8;

/** The authors of a paper; a long list keeps its first ones and its last, who leads the group in many fields. */
export function Authors({ names, all = false }: { names: string[]; all?: boolean }) {
  if (names.length === 0) return null;
  const long = names.length > shown + 2;
  const first = names.slice(0, shown).join(", ");
  const rest = names.length - shown - 1;
  if (!long) return <p className="text-muted text-sm">{names.join(", ")}</p>;
  if (!all) {
    return (
      <p className="text-muted text-sm">
        {first}, … {names.at(-1)} <span className="whitespace-nowrap">({names.length} authors)</span>
      </p>
    );
  }
  return (
    <details className="text-muted text-sm">
      <summary>
        {first} and {rest + 1} more
      </summary>
      <p className="mt-2">{names.slice(shown).join(", ")}</p>
    </details>
  );
}
