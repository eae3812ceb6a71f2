import { enclosed } from "../scripts";

/** Letters or a number, with what is raised or lowered behind it, or with a sign before it that binds as tightly. */
const factor =
  /^[√∛∜∂∇]?(?:\p{Nd}+(?:\.\p{Nd}+)?|(?:(?!\p{Lm})[\p{L}\p{M}])(?:(?!\p{Lm})[\p{L}\p{M}\p{Nd}])*)[\p{Lm}\p{No}′″‴*⁺⁻⁼⁽⁾₊₋₌₍₎]*$/u;

/** Returns a fraction on a line: what is not one factor is in parentheses. 1/2x would be a half of x. */
export function fraction(above: string, below: string): string {
  return `${operand(above)}/${operand(below)}`;
}

/** What brackets or bars hold, also behind the name of a function. */
const held = /^[\p{L}\p{M}]*(?:\([^()]*\)|\|[^|]*\||‖[^‖]*‖|⟨[^⟨⟩]*⟩|⌊[^⌊⌋]*⌋|⌈[^⌈⌉]*⌉)$/u;

function operand(text: string): string {
  return factor.test(text) || held.test(text) ? text : /^\p{Nd}+\p{L}/u.test(text) ? `(${text})` : enclosed(text);
}
