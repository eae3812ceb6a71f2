import fc from "fast-check";

/** A pattern for texts of any length: two repeated units, with fixed text before, between and after them. */
export type Form = { first: string; unit: string; middle: string; further: string; last: string };

/** Returns the form's text with about `size` characters. */
export function textOf({ first, unit, middle, further, last }: Form, size: number): string {
  const share = further === "" ? size : size / 2;
  return first + repeated(unit, share) + middle + repeated(further, share) + last;
}

function repeated(unit: string, size: number): string {
  return unit === "" ? "" : unit.repeat(Math.ceil(size / unit.length));
}

/** Each piece repeated alone: the simplest attack, and the one seen in practice. */
export function plainForms(pieces: string[]): Form[] {
  return pieces.map((unit) => ({ first: "", unit, middle: "", further: "", last: "" }));
}

/** Any form over the pieces that are special to a reader: openers without closers, nesting, runs of spaces. */
export function anyForm(pieces: string[]): fc.Arbitrary<Form> {
  const some = (min: number, max: number) =>
    fc
      .array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom("a", " ")), { minLength: min, maxLength: max })
      .map((all) => all.join(""));
  return fc.record({ first: some(0, 2), unit: some(1, 4), middle: some(0, 1), further: some(0, 2), last: some(0, 2) });
}

/** Returns a form in short notation, such as `"((" … ")" … "x"`. */
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
