/** How many readers voted for the paper; nothing while nobody has. */
export function Votes({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <span className="tabular font-medium text-ink">
      <span aria-hidden="true">▲ </span>
      {count.toLocaleString("en-US")}
      <span className="sr-only">{count === 1 ? " vote" : " votes"}</span>
    </span>
  );
}
