import { normalized } from "../text/normalized";
import { hostOf } from "./host";

/** In characters: what is longer is no address with a name around it. */
const longest = 1000;

/**
 * The one address in what a reader has typed or pasted: without signs that nobody sees, `mailto:`, a name, brackets,
 * quotes and punctuation around it, and with full-width letters as plain ones. Whether it is an address is not asked.
 */
export function readTyped(text: string): string {
  if (text.length > longest) return text;
  const line = withoutUnseen(text.replace(/[\uff01-\uff5e\ufe6b\u3000]/g, plainWidth)).trim();
  const named = withoutName(line);
  const inner = withoutSurroundings(named);
  const address = /^\W*mailto\s*:/i.test(named) ? readLink(inner) : inner;
  const at = address.lastIndexOf("@") + 1;
  return normalized(address.slice(0, at) + address.slice(at).replace(/[\u3002\uff61]/g, "."), "NFC");
}

/** Full-width forms of ASCII (U+FF01 to U+FF5E), the small ＠ and the wide space. */
function plainWidth(form: string): string {
  const plain = form.normalize("NFKC");
  return plain.length === 1 ? plain : form;
}

/** Joiners shape letters, and are kept in a domain that would be another without them. */
function withoutUnseen(text: string): string {
  const seen = text.replace(
    /(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\u00a0\u202f\u2007]/gu,
    "",
  );
  const at = seen.lastIndexOf("@") + 1;
  const isDomain = hostOf(seen.slice(at).trim()) !== null;
  return withoutJoiners(seen.slice(0, at)) + (isDomain ? seen.slice(at) : withoutJoiners(seen.slice(at)));
}

function withoutJoiners(text: string): string {
  return text.replace(/[\u200c\u200d]/g, "");
}

/** `Ann Lee <ann@example.org>` and `ann@example.org (Ann Lee)`, as mail programs copy them; also with the address itself as the name. Never two lines. */
function withoutName(line: string): string {
  const [, name = "", address] = /^([^<>\p{Cc}]*)<([^<>]*)>[\s,;.]*$/u.exec(line) ?? [];
  if (address === undefined) return line.replace(/(?<=@[^\s@()]*)\s+\([^()@\p{Cc}]*\)$/u, "");
  return !name.includes("@") || withoutSurroundings(name) === address.trim() ? address.trim() : line;
}

/** What sentences and lists put around an address; none of it begins or ends one, but for quotes that come in pairs. */
function withoutSurroundings(text: string): string {
  const inner = text
    .trim()
    .replace(/^[\s"“”„«»‘(<[,;:/]+/u, "")
    .replace(/^(?:mailto|e-?mail|to)\s*:[\s/]*/i, "");
  const end = lastOf(inner);
  const [first, last] = [inner[0], inner[end]];
  return first !== undefined && end > 0 && first === last && /['`*_]/.test(first)
    ? inner.slice(1, end)
    : inner.slice(0, end + 1);
}

/** Where the last character stands that an address may end with. */
function lastOf(text: string): number {
  let end = text.length - 1;
  while (end >= 0 && /[\s"“”«»’)>\],;:.!?/\\、。，]/u.test(text[end] ?? "")) end--;
  return end;
}

/** The address of a `mailto:` link (RFC 6068), which may be escaped, and may say more than the address. */
function readLink(link: string): string {
  const [address = ""] = link.split("?");
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
