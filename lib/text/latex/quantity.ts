import type { Cursor } from "./cursor";
import { script } from "./scripts";
import { sourceOf } from "./sourceOf";
import { numberText, quantityText, unitText } from "./units";

/** Reads the arguments of a command of siunitx: `\SI{5}{\milli\second}` is 5 ms. */
export function readQuantity(name: string, cursor: Cursor): string {
  cursor.option();
  const next = () => sourceOf(cursor.argument() ?? []);
  if (name === "ang") return quantityText(numberText(next()), "°");
  if (name === "si" || name === "unit") return unitText(next());
  const numbers = [powers(next())];
  if (name.endsWith("range")) numbers.push(powers(next()));
  const unit = name.startsWith("num") ? "" : unitText(next());
  return quantityText(numbers.join("–"), unit);
}

function powers(source: string): string {
  return numberText(source).replace(/\^\{([^{}]*)\}/g, (_, power: string) => script("^", power));
}
