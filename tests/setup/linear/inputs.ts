import fc from "fast-check";

/** A text of any length: two units one after the other, each as often as it takes, between what stands there once. */
export type Form = { first: string; unit: string; middle: string; further: string; last: string };

/** @returns the text of a form that has about `size` characters */
export function textOf({ first, unit, middle, further, last }: Form, size: number): string {
  const share = further === "" ? size : size / 2;
  return first + repeated(unit, share) + middle + repeated(further, share) + last;
}

function repeated(unit: string, size: number): string {
  return unit === "" ? "" : unit.repeat(Math.ceil(size / unit.length));
}

/** Each piece alone, over and over: the plainest attack, and the one that was seen. */
export function plainForms(pieces: string[]): Form[] {
  return pieces.map((unit) => ({ first: "", unit, middle: "", further: "", last: "" }));
}

/** Any form over the pieces that mean something to a reader: openers without closers, nested ones, runs of spaces. */
export function anyForm(pieces: string[]): fc.Arbitrary<Form> {
  const some = (least: number, most: number) =>
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom("a", " ")), { minLength: least, maxLength: most })
      .map((all) => all.join(""));
  return fc.record({ first: some(0, 2), unit: some(1, 4), middle: some(0, 1), further: some(0, 2), last: some(0, 2) });
}

/** Such as `"((" … ")" … "x"`. */
export function describeForm({ first, unit, middle, further, last }: Form): string {
  const piece = (text: string) => JSON.stringify(text);
  const parts = [
    first && piece(first),
    `${piece(unit)}…`,
    middle && piece(middle),
    further && `${piece(further)}…`,
    last && piece(last),
  ];
  return parts.filter(Boolean).join(" ");
}
