/** Text in which backticks stand around what is typed. */
export function Typed({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a fixed text never change places.
      <code key={index} className="text-ink">
        {part}
      </code>
    ) : (
      part
    ),
  );
}
