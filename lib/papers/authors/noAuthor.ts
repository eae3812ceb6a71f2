const placeholder =
  /^(?:(?:the )?authors? (?:unknown|anonymous|not (?:given|available|listed))|anon(?:ym(?:ous|e|o|us)?)?\.?(?: (?:authors?|submission|contributors?))?|(?:no|unknown|unnamed|various|multiple|several|many) authors?|unknown|unbekannt|inconnu|desconocido|no name|not (?:given|available|known|specified)|n\/a|n\.a|none|null|nil|undefined|tbd|tba|various|author|authors|authors? names?|deleted|redacted|no-?reply|webmaster|admin|administrator|editor|info|editorial (?:office|team|board)|under review|аноним|неизвестен|автор неизвестен|an[óoô]nimo|guest(?: user)?|root|user ?name|object object|(?:first|second|third|last|lead) author|author (?:one|two|\d)|your name|匿名|佚名|作者不详)$/i;

/** Words that stand for unnamed authors or describe the named ones. */
const others =
  /^(?:et\.?\s*al(?:\.|ii|ia)?|et coll(?:aborateurs)?|(?:and |& |und |et |y |e |with |the |plus |\+ ?)?(?:\d+ |many |several |some |all )*(?:others?|more(?: authors?)?|authors|andere|autres|otros|outros|altri|co-?authors?|coauthors|colleagues|al)|e\.\s?a|etc|u\.\s?a|i in|и др|и другие|等人?|他|eds?|editors?|guest editors?|hrsg|herausgeber|corresponding author|contact author|equal contribution|these authors contributed equally|[a-z])\.?$/iu;

const maxLength = 100; // in characters: a longer text says more than that

/** Returns whether a text in a list of authors names nobody: "et al.", "Anonymous", "and 12 others", "1,2". */
export function isPlaceholder(text: string): boolean {
  if (!/\p{L}/u.test(text)) return true;
  if (text.length > maxLength || text === "Ed") return false;
  const bare = text
    .replace(/^[\s.,;:…\-–—[\]"'*<>]+/u, "")
    .trimEnd()
    .replace(/[\s,;:…]+$/u, "");
  return (
    !/\p{L}/u.test(bare) ||
    bare === "nan" ||
    bare === "NaN" ||
    placeholder.test(bare.replace(/\.$/, "")) ||
    others.test(bare) ||
    /^\p{Lu}\.?$/u.test(bare)
  );
}

const tail =
  /[\s,;]+(?:et\.?\s*al(?:\.|ii|ia)?(?:,? \(?(?:19|20)\d\d\)?)?|et coll\.?|\+ ?\d+|(?:(?:and|&|und|et|y|e|plus) |\+ ?)(?:\d+ |many |several )*(?:others?|more(?: authors?)?|authors|co-?authors|andere|autres|otros|outros|altri)|и др\.|u\. ?a\.|等人?)[\s.,;…]*$/iu;

export function withoutOthers(text: string): string {
  const end = text.slice(-40);
  return (
    text.slice(0, text.length - end.length) + end.replace(tail, "").replace(/(?<=\p{Ll}|\.)[\s,]*(?:…|\.\.\.)$/u, "")
  );
}
