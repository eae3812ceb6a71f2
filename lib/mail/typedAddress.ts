import { decodeEntities } from "../text/entities";
import { normalizeUnicode } from "../text/normalized";
import { hostOf } from "./host";

const maxLength = 1000; // in characters: longer text is no address with a name around it

// Removes invisible characters, `mailto:`, names, labels, brackets, quotes and punctuation; replaces full-width letters
// and typographic hyphens and apostrophes. Returns the text almost unchanged if it has no address, several, or words
// that may belong to it; the result need not be valid.
export function extractAddress(text: string): string {
  if (text.length > maxLength) return text;
  const line = withoutInvisible(oneAt(withoutEscapes(text).replace(typographic, toAscii))).trim();
  const found = [...line.matchAll(candidate)].map(({ 0: all, index }) => ({
    ...readCandidate(all),
    before: line.slice(0, index),
    after: line.slice(index + all.length),
  }));
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last || !found.every(({ address }) => isSameText(address, first.address))) return line;
  const isAlone =
    (canStandBefore(first.before) || mailRequest.test(first.before)) && canStandBehind(last.rest + last.after);
  return isAlone ? normalizeUnicode(first.address, "NFC") : line;
}

/** Removes spaces around the only @ of a text of two words: `ann @ example.org`. */
function oneAt(text: string): string {
  return text.replace(/^(\s*[^\s@,;:<>"]+) ?@ ?([^\s@,;:<>"]+\.[^\s@,;:<>"]+\s*)$/, "$1@$2");
}

function isSameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** Full-width and small forms of ASCII, East Asian full stops, and what programs substitute for ' and -. */
const typographic = /[\uff01-\uff5e\ufe50-\ufe6b\u3000\u3002\uff61\u2018\u2019\u02bc\u2032\u00b4\u2010-\u2013\u2212]/g;

function toAscii(sign: string): string {
  if (/[\u3002\uff61]/.test(sign)) return ".";
  if (/[\u2018\u2019\u02bc\u2032\u00b4]/.test(sign)) return "'";
  if (/[\u2010-\u2013\u2212]/.test(sign)) return "-";
  const ascii = sign.normalize("NFKC");
  return ascii.length === 1 ? ascii : sign;
}

// HTML entities, `mailto:` links (RFC 6068), which may have parameters, backslashes of Markdown, and LaTeX commands.
function withoutEscapes(text: string): string {
  const address = isLink.test(text) ? recipientOf(text) : text;
  const coded = /^\s*[^\s@%]+%40[^\s@%]+\s*$/i.test(address) ? withoutCodes(address) : address;
  const spaced = coded.replace(/^(?:\s|%20|%09)+|(?:\s|%20|%09|%0[ad])+$/gi, "");
  return withoutMarkup(spaced);
}

/** The compose page of a web mailer: `https://mail.google.com/mail/?view=cm&to=ann@example.org`. */
const isLink = /^\s*https?:\/\/\S+\s*$/i;

function recipientOf(link: string): string {
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

/** Joiners shape letters. They stay in a domain, which would be another one without them. */
function withoutInvisible(text: string): string {
  const visible = text.replace(/(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, "");
  const at = visible.lastIndexOf("@") + 1;
  const isDomain = hostOf(visible.slice(at).trim()) !== null;
  return withoutJoiners(visible.slice(0, at)) + (isDomain ? visible.slice(at) : withoutJoiners(visible.slice(at)));
}

function withoutJoiners(text: string): string {
  return text.replace(/[\u200c\u200d]/g, "");
}

/** See `emailSchema`; with an @ among them. Colons and most brackets separate it from its surroundings. */
const inAddress = String.raw`[\p{L}\p{M}\p{N}\p{Join_Control}!#$%&'*+/=?^_${"`"}{}~.-]`;
const candidate = new RegExp(`${inAddress}*@(?:${inAddress}|@)*`, "gu");
const domain = /^[\p{L}\p{M}\p{N}\p{Join_Control}.-]*/u;

const eastAsian = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]`;
/** Words before an address in languages without spaces: `我的邮箱是ann@example.org`. */
const label = new RegExp(
  `^${eastAsian}{0,20}(?:邮箱|邮件|电邮|郵箱|郵件|電郵|信箱|メール|アドレス|메일)${eastAsian}{0,20}(?=[\\w.+-]+@)`,
  "u",
);

/** Quotes and emphasis marks are legal before the @ only: those after the domain are removed at the start, too. */
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

const mailRequest = /^\W*(?:e-?mail|mail|write|contact|reach|send)(?: (?:me|us|to|at|address|is))*\s+$/i;

/** It has no words, or ends as a label, a name before a bracket or dash, or a list number does. */
function canStandBefore(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || /[:=]\W*$|^\W*\d{1,3}[.)]\s*$|[^\p{L}\p{M}\p{N}\s.,;'"“”]\s*$/u.test(text);
}

/** It has no words except HTML tags, a remark in brackets or after a dash, or the parameters of a link. */
function canStandBehind(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text.replace(/<\/?[a-z]+>/gi, "")) ||
    /^\s*\([^()@]*\)\W*$|^\s+[-–—|] [^@]{1,100}$|^\?[a-z]+=\S*$/iu.test(text)
  );
}
