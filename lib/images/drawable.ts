/** A text without the letters that previews have no font for, which would be boxes: those of East Asia, and emoji. */
export function drawable(text: string): string {
  const letters =
    /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Inherited}\p{Nd}\p{No}\p{P}\p{Sm}\p{Sc}\s^`]/gu;
  return text.replace(letters, "").replace(/\s+/g, " ").trim();
}
