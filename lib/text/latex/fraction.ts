import { parenthesize } from "../scripts";

/** Letters or a number, with superscripts and subscripts after it, or an operator before it that binds as tightly. */
const factor =
  /^[√∛∜∂∇]?(?:\p{Nd}+(?:\.\p{Nd}+)?|(?:(?!\p{Lm})[\p{L}\p{M}])(?:(?!\p{Lm})[\p{L}\p{M}\p{Nd}])*)[\p{Lm}\p{No}′″‴*⁺⁻⁼⁽⁾₊₋₌₍₎]*$/u;

/** On one line. Anything but a single factor is put in parentheses, because 1/2x would mean half of x. */
export function fraction(above: string, below: string): string {
  return `${operand(above)}/${operand(below)}`;
}

/** Anything in brackets or bars, also after a function name. */
const bracketed = /^[\p{L}\p{M}]*(?:\([^()]*\)|\|[^|]*\||‖[^‖]*‖|⟨[^⟨⟩]*⟩|⌊[^⌊⌋]*⌋|⌈[^⌈⌉]*⌉)$/u;

function operand(text: string): string {
  return factor.test(text) || bracketed.test(text)
    ? text
    : /^\p{Nd}+\p{L}/u.test(text)
      ? `(${text})`
      : parenthesize(text);
}
