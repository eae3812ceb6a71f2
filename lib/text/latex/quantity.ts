import { script } from "../scripts";
import type { Cursor } from "./cursor";
import { sourceOf } from "./sourceOf";
import { numberText, quantityText, unitText } from "./units";

// siunitx: `\SI{5}{\milli\second}` is 5 ms. Null if it is the physics package's command, which encloses what follows.
export function readQuantity(name: string, cursor: Cursor): string | null {
  const index = cursor.place();
  cursor.option();
  if (name === "qty" && cursor.peek()?.kind !== "group") {
    cursor.returnTo(index);
    return null;
  }
  const next = () => sourceOf(cursor.argument() ?? []);
  if (name === "si" || name === "unit") return unitText(next());
  const first = next();
  if (name === "ang") return angleText(first);
  if (name === "qty" && cursor.peek()?.kind !== "group") return `{${first}}`;
  const numbers = numbersOf(name, first).map(powers);
  if (name.endsWith("range")) numbers.push(powers(next()));
  const number = name.endsWith("list") ? joinList(numbers) : numbers.join(name.endsWith("range") ? "–" : " × ");
  if (name.startsWith("num")) return number;
  // The older commands have an optional argument between the two, which is printed before the number.
  const sign = cursor.option() ?? "";
  return sign + quantityText(number, unitText(next()));
}

function numbersOf(name: string, source: string): string[] {
  if (name.endsWith("list")) return source.split(";");
  return name.endsWith("product") ? source.split(/\s*x\s*/) : [source];
}

function joinList(numbers: string[]): string {
  return numbers.length < 2 ? numbers.join("") : `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

function angleText(source: string): string {
  const parts = source.split(";").map((part) => numberText(part));
  return parts.map((part, index) => (part === "" ? "" : part + (["°", "′", "″"][index] ?? ""))).join("");
}

function powers(source: string): string {
  return numberText(source).replace(/\^\{([^{}]*)\}/g, (_, power: string) => script("^", power));
}
