import { parenthesize, script, superscript } from "../scripts";

/** Combining marks for the operators that MathML puts above a letter. */
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

/** Presentation MathML, given its converted children in the number and order of w3.org/TR/MathML3, 3.1.3. */
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
      return `${parenthesize(base)}/${parenthesize(second)}`;
    case "msqrt":
      return `√${parenthesize(children.join(""))}`;
    case "mroot":
      return `${superscript(second) ?? second}√${parenthesize(base)}`;
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
