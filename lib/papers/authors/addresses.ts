/* Removes people's addresses (emails, web pages, ORCID iDs), which are not part of a name and are never published. */

const orcid =
  /(?:(?:https?:\/\/)?(?:www\.)?orcid(?:\.org\/|(?:\s*i?d)?\s*[:=]?\s*))?\b\d{4}-\d{4}-\d{4}-\d{3}[\dXx]\b/giu;
const url = /\b(?:https?:\/\/|www\.)[^\s<>()]+/giu;
/** The lengths are bounded to keep the search linear; real addresses are shorter. */
const email = /(?:mailto:)?[^\s<>()[\]{},;:"“”@＠]{0,64}[@＠][^\s<>()[\]{},;:"“”]{1,255}/giu;
const emailOf = new RegExp(`${email.source}\\s*\\(([^()]{1,200})\\)`, "giu"); // As in feeds: jd@example.org (Jane Doe)
const bracketed =
  /[\p{L}\p{N}._-]{1,64}\s?[[({]\s?at\s?[\])}]\s?[\p{L}\p{N}._-]{1,255}(?:\s?[[({]\s?dot\s?[\])}]\s?[\p{L}\p{N}_-]{1,64}){0,4}/giu;

/** ann at example dot org */
const inWords = /[\p{L}\p{N}._-]{1,64}\sat\s[\p{L}\p{N}_-]{1,64}(?:\sdot\s[\p{L}\p{N}_-]{1,64}){1,4}/giu;
// Ann Roe@MIT, Ann Roe @ MIT. The text before the @ is a name if it is capitalized like one and either the place has no
// domain or the text is that one name: Ann Roe@mit.edu. AI @ Meta stays whole.
const affiliation =
  /(?<=\p{Lu}\p{Ll}+)[@＠](?=[^\s.@＠]+(?:[\s,;]|$))[^\s,;]+|(?<=(?:^|[,;]\s?)\p{Lu}[\p{L}.]{0,40} \p{Lu}\p{Ll}{1,40})[@＠][^\s,;@＠]+|(?<!(?:^|[\s,;])AI)\s[@＠]\s[^,;@＠]{1,60}?(?=$|[,;]|\s(?:and|&)\s)/gu;

export function withoutAddresses(text: string): string {
  if (!/[@＠]|\d{4}-\d{4}|:\/\/|www\.|orcid|\bat\s?[\])}]|\sat\s/iu.test(text)) return text;
  return text
    .replace(url, (found) => (/orcid\.org/i.test(found) ? "" : " "))
    .replace(emailOf, (found, name: string) => (/[@＠]/.test(name) ? found : ` ${name}`))
    .replace(affiliation, " ")
    .replace(email, " ")
    .replace(inWords, " ")
    .replace(bracketed, " ")
    .replace(orcid, " ")
    .replace(/\bmailto:/gi, " ")
    .replace(/\b(?:orcid(?:\s*i?d)?|e-?mail)\s*[:=]?(?=\s*[)\]>,;]|\s*$)/giu, " ");
}
