import { subscript, superscript } from "./scripts";

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
      return base + raise(second);
    case "msub":
      return base + lower(second);
    case "msubsup":
      return base + lower(second) + raise(third);
    case "mover":
      return marks[second] && [...base].length === 1 ? (base + marks[second]).normalize("NFC") : base + raise(second);
    case "munder":
      return base + lower(second);
    case "munderover":
      return base + lower(second) + raise(third);
    case "mfrac":
      return `${grouped(base)}/${grouped(second)}`;
    case "msqrt":
      return `√${grouped(children.join(""))}`;
    case "mroot":
      return `${superscript(second) ?? second}√${grouped(base)}`;
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

function raise(text: string): string {
  return text && (superscript(text) ?? `^${grouped(text)}`);
}

function lower(text: string): string {
  return text && (subscript(text) ?? `_${grouped(text)}`);
}

/** In brackets where it is more than one sign or number. */
function grouped(text: string): string {
  return /^(?:\p{L}\p{M}*|\p{Nd}+|.)$/su.test(text) ? text : `(${text})`;
}
