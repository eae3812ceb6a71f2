import { script } from "../scripts";
import type { Cursor } from "./cursor";
import { sourceOf } from "./sourceOf";
import { numberText, quantityText, unitText } from "./units";

/**
 * Reads the arguments of a command of siunitx: `\SI{5}{\milli\second}` is 5 ms.
 * @returns null where the arguments are those of the command of the same name in physics, which encloses what follows
 */
export function readQuantity(name: string, cursor: Cursor): string | null {
  const place = cursor.place();
  cursor.option();
  if (name === "qty" && cursor.peek()?.kind !== "group") {
    cursor.returnTo(place);
    return null;
  }
  const next = () => sourceOf(cursor.argument() ?? []);
  if (name === "si" || name === "unit") return unitText(next());
  const first = next();
  if (name === "ang") return angleText(first);
  if (name === "qty" && cursor.peek()?.kind !== "group") return `{${first}}`;
  const numbers = numbersOf(name, first).map(powers);
  if (name.endsWith("range")) numbers.push(powers(next()));
  const written = name.endsWith("list") ? listed(numbers) : numbers.join(name.endsWith("range") ? "–" : " × ");
  if (name.startsWith("num")) return written;
  // The old commands take a sign to stand before the number between the two arguments.
  const sign = cursor.option() ?? "";
  return sign + quantityText(written, unitText(next()));
}

function numbersOf(name: string, source: string): string[] {
  if (name.endsWith("list")) return source.split(";");
  return name.endsWith("product") ? source.split(/\s*x\s*/) : [source];
}

function listed(numbers: string[]): string {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

/** Degrees, minutes and seconds: 12;3;1. */
function angleText(source: string): string {
  const parts = source.split(";").map((part) => numberText(part));
  return parts.map((part, place) => (part === "" ? "" : part + (["°", "′", "″"][place] ?? ""))).join("");
}

function powers(source: string): string {
  return numberText(source).replace(/\^\{([^{}]*)\}/g, (_, power: string) => script("^", power));
}
