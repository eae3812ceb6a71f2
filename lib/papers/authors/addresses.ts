/* Addresses of people are no part of a name and are never published: emails, web pages, ORCID iDs. */

const orcid =
  /(?:(?:https?:\/\/)?(?:www\.)?orcid(?:\.org\/|(?:\s*i?d)?\s*[:=]?\s*))?\b\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b/giu;
const url = /\b(?:https?:\/\/|www\.)[^\s<>()]+/giu;
/** Nobody writes a longer one; a bound keeps the search in proportion to the text. */
const email = /(?:mailto:)?[^\s<>()[\]{},;:"“”@＠]{0,64}[@＠][^\s<>()[\]{},;:"“”]{1,255}/giu;
/** As feeds have it: jd@example.org (Jane Doe). */
const emailOf = new RegExp(`${email.source}\\s*\\(([^()]{1,200})\\)`, "giu");
const spelt =
  /[\p{L}\p{N}._-]{1,64}\s?[[({]\s?at\s?[\])}]\s?[\p{L}\p{N}._-]{1,255}(?:\s?[[({]\s?dot\s?[\])}]\s?[\p{L}\p{N}_-]{1,64}){0,4}/giu;

/** ann at example dot org */
const spoken = /[\p{L}\p{N}._-]{1,64}\sat\s[\p{L}\p{N}_-]{1,64}(?:\sdot\s[\p{L}\p{N}_-]{1,64}){1,4}/giu;
/**
 * Where people work, behind a name: Ann Roe@MIT, Ann Roe @ MIT. What stands before the sign is a name if it is written as
 * one, and the place has no domain or only one name stands before: Ann Roe@mit.edu. AI @ Meta is a whole.
 */
const place =
  /(?<=\p{Lu}\p{Ll}+)[@＠](?=[^\s.@＠]+(?:[\s,;]|$))[^\s,;]+|(?<=(?:^|[,;]\s?)\p{Lu}[\p{L}.]{0,40} \p{Lu}\p{Ll}{1,40})[@＠][^\s,;@＠]+|(?<!(?:^|[\s,;])AI)\s[@＠]\s[^,;@＠]{1,60}?(?=$|[,;]|\s(?:and|&)\s)/gu;

/** A text without the addresses in it; what stood around one stays. */
export function withoutAddresses(text: string): string {
  if (!/[@＠]|\d{4}-\d{4}|:\/\/|www\.|orcid|\bat\s?[\])}]|\sat\s/iu.test(text)) return text;
  return text
    .replace(url, (found) => (/orcid\.org/i.test(found) ? "" : " "))
    .replace(emailOf, (found, name: string) => (/[@＠]/.test(name) ? found : ` ${name}`))
    .replace(place, " ")
    .replace(email, " ")
    .replace(spoken, " ")
    .replace(spelt, " ")
    .replace(orcid, " ")
    .replace(/\bmailto:/gi, " ")
    .replace(/\b(?:orcid(?:\s*i?d)?|e-?mail)\s*[:=]?(?=\s*[)\]>,;]|\s*$)/giu, " ");
}
