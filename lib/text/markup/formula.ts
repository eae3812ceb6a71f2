import { enclosed, script, superscript } from "../scripts";

/** Marks over a letter that have a form of their own in Unicode, by the operators that MathML writes above it. */
const marks: Record<string, string> = {
  "¯": "\u0304",
  "‾": "\u0304",
  "^": "\u0302",
  ˆ: "\u0302",
  "~": "\u0303",
  "˜": "\u0303",
  "˙": "\u0307",
  "¨": "\u0308",
  "→": "\u20d7",
};

/**
 * An element of presentation MathML as readable Unicode, given its children as such. Their number and order are those
 * of w3.org/TR/MathML3, 3.1.3.
 * @param name without its prefix
 */
export function formula(name: string, children: string[]): string {
  const [base = "", second = "", third = ""] = children;
  switch (name) {
    case "msup":
      return base + script("^", second);
    case "msub":
      return base + script("_", second);
    case "msubsup":
      return withBoth(base, second, third);
    case "mover":
      return marks[second] && [...base].length === 1
        ? (base + marks[second]).normalize("NFC")
        : base + script("^", second);
    case "munder":
      return base + script("_", second);
    case "munderover":
      return withBoth(base, second, third);
    case "mfrac":
      return `${enclosed(base)}/${enclosed(second)}`;
    case "msqrt":
      return `√${enclosed(children.join(""))}`;
    case "mroot":
      return `${superscript(second) ?? second}√${enclosed(base)}`;
    case "mfenced":
      return `(${children.join(",")})`;
    case "mspace":
      return " ";
    case "mphantom":
      return "";
    case "mtd":
    case "mtr":
      return `${children.join("")} `;
    default:
      return children.join("");
  }
}

function withBoth(base: string, below: string, above: string): string {
  const lower = script("_", below);
  return base + lower + script("^", above, lower);
}
