import { decodeEntities } from "../text/entities";
import { normalized } from "../text/normalized";
import { hostOf } from "./host";

/** In characters: what is longer is no address with a name around it. */
const longest = 1000;

/**
 * The one address in what a reader has typed or pasted: without signs that nobody sees, `mailto:`, a name or a label before
 * it, brackets, quotes and punctuation around it; full-width letters, hyphens and apostrophes of print are plain ones.
 * @returns the text, nearly as it is, where it has no address, several, or words beside it that may be a part of it.
 * Whether what is returned is an address is not asked
 */
export function readTyped(text: string): string {
  if (text.length > longest) return text;
  const line = withoutUnseen(oneAt(withoutEscapes(text).replace(printed, plain))).trim();
  const found = [...line.matchAll(candidate)].map(({ 0: all, index }) => ({
    ...readCandidate(all),
    before: line.slice(0, index),
    after: line.slice(index + all.length),
  }));
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last || !found.every(({ address }) => isSameText(address, first.address))) return line;
  const isAlone = (canStandBefore(first.before) || verb.test(first.before)) && canStandBehind(last.rest + last.after);
  return isAlone ? normalized(first.address, "NFC") : line;
}

/** Spaces around the only @ of a text of two words: `ann @ example.org`. */
function oneAt(text: string): string {
  return text.replace(/^(\s*[^\s@,;:<>"]+) ?@ ?([^\s@,;:<>"]+\.[^\s@,;:<>"]+\s*)$/, "$1@$2");
}

function isSameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Forms of ASCII at other widths, the full stops of East Asia, and what programs put in place of ' and -. */
const printed = /[\uff01-\uff5e\ufe50-\ufe6b\u3000\u3002\uff61\u2018\u2019\u02bc\u2032\u00b4\u2010-\u2013\u2212]/g;

function plain(sign: string): string {
  if (/[\u3002\uff61]/.test(sign)) return ".";
  if (/[\u2018\u2019\u02bc\u2032\u00b4]/.test(sign)) return "'";
  if (/[\u2010-\u2013\u2212]/.test(sign)) return "-";
  const ascii = sign.normalize("NFKC");
  return ascii.length === 1 ? ascii : sign;
}

/**
 * Codes of HTML and of `mailto:` links (RFC 6068), which may say more than the address, backslashes of Markdown, and
 * commands of LaTeX.
 */
function withoutEscapes(text: string): string {
  const asked = isLink.test(text) ? askedFor(text) : text;
  const coded = /^\s*[^\s@%]+%40[^\s@%]+\s*$/i.test(asked) ? withoutCodes(asked) : asked;
  const spaced = coded.replace(/^(?:\s|%20|%09)+|(?:\s|%20|%09|%0[ad])+$/gi, "");
  return withoutMarkup(spaced);
}

/** The page of a mail program that writes to an address: `https://mail.google.com/mail/?view=cm&to=ann@example.org`. */
const isLink = /^\s*https?:\/\/\S+\s*$/i;

function askedFor(link: string): string {
  const to = /[?&](?:to|e-?mail|address|rcpt)=([^&#\s]+)/i.exec(link)?.[1];
  return to === undefined ? link : withoutCodes(to);
}

function withoutMarkup(text: string): string {
  const read = /&(?:#x?[\da-f]+|lt|gt|nbsp|quot|commat|period);/i.test(text) ? decodeEntities(text) : text;
  return read
    .replace(/\\(?=[_@.*+~`-])/g, "")
    .replace(/\\[a-z]+\{/gi, " {")
    .replaceAll("}{", "} {")
    .replace(/mailto\s*:([^?\s"<>)]*)(?:\?[^\s"<>)]*)?/gi, (_, address: string) => `mailto:${withoutCodes(address)}`);
}

function withoutCodes(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Joiners shape letters, and are kept in a domain that would be another without them. */
function withoutUnseen(text: string): string {
  const seen = text.replace(/(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, "");
  const at = seen.lastIndexOf("@") + 1;
  const isDomain = hostOf(seen.slice(at).trim()) !== null;
  return withoutJoiners(seen.slice(0, at)) + (isDomain ? seen.slice(at) : withoutJoiners(seen.slice(at)));
}

function withoutJoiners(text: string): string {
  return text.replace(/[\u200c\u200d]/g, "");
}

/** Characters that an address may have (see `emailSchema`), with an @ among them. Colons and most brackets part it from what is around. */
const inAddress = String.raw`[\p{L}\p{M}\p{N}\p{Join_Control}!#$%&'*+/=?^_${"`"}{}~.-]`;
const candidate = new RegExp(`${inAddress}*@(?:${inAddress}|@)*`, "gu");
const domain = /^[\p{L}\p{M}\p{N}\p{Join_Control}.-]*/u;

const eastAsian = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]`;
/** Words of languages without spaces that say what follows: `我的邮箱是ann@example.org`. */
const label = new RegExp(
  `^${eastAsian}{0,20}(?:邮箱|邮件|电邮|郵箱|郵件|電郵|信箱|メール|アドレス|메일)${eastAsian}{0,20}(?=[\\w.+-]+@)`,
  "u",
);

/**
 * Quotes and marks of emphasis are legal in a name, but not in a domain: as many as stand behind it are taken away before
 * the name. @returns the address, and what of the text is behind it
 */
function readCandidate(text: string): { address: string; rest: string } {
  const at = text.lastIndexOf("@") + 1;
  const host = domain.exec(text.slice(at))?.[0].replace(/[.-]+$/, "") ?? "";
  const rest = text.slice(at + host.length);
  let name = text
    .slice(0, at)
    .replace(/^\/+/, "")
    .replace(/^(?:e-?mail|mail|address)=/i, "")
    .replace(label, "");
  for (const sign of rest) {
    const opening = sign === "}" ? "{" : sign;
    if (!/['`*_~{]/.test(opening) || !name.startsWith(opening)) break;
    name = name.slice(1);
  }
  return { address: name + host, rest };
}

/** Words that ask for mail, before an address. */
const verb = /^\W*(?:e-?mail|mail|write|contact|reach|send)(?: (?:me|us|to|at|address|is))*\s+$/i;

/** Nothing that is read as words, a label, a name before a bracket or a dash, or the number of a list. */
function canStandBefore(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /[:=]\W*$|^\W*\d{1,3}[.)]\s*$|[^\p{L}\p{M}\p{N}\s.,;'"“”]\s*$/u.test(text);
}

/** Nothing that is read as words, a remark in brackets or behind a dash, the end of a tag, or what a link asks for. */
function canStandBehind(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text.replace(/<\/?[a-z]+>/gi, "")) ||
    /^\s*\([^()@]*\)\W*$|^\s+[-–—|] [^@]{1,100}$|^\?[a-z]+=\S*$/iu.test(text)
  );
}
