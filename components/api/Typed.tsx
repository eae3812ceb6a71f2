/** Text in which backticks mark code. */
export function Typed({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never change positions.
      <code key={index} className="text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
