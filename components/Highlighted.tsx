/** A text whose matching words are marked. */
export function Highlighted({ pieces }: { pieces: { text: string; match: boolean }[] }) {
  return pieces.map(({ text, match }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no identity but their place
    match ? <mark key={index}>{text}</mark> : text,
  );
}
