/** A name in none of these lists is a word in angle brackets: `<think>`, `<EOS>`, `List<int>`. */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** html.spec.whatwg.org, 4.5, and obsolete elements of 16.2. The last line has names of JATS and Elsevier. */
const inline = names(`
  a abbr acronym b bdi bdo big blink cite code data del dfn em font i ins kbd label mark nobr noscript q rb rp rt rtc
  ruby s samp small span strike strong sub sup time tt u var wbr
  area audio button canvas embed iframe img input map meter object output param picture progress select source svg
  textarea track video link meta
  italic bold sc
`);

/** They separate texts (html.spec.whatwg.org, 15.3.2 to 15.3.10: display block or table). */
const block = names(`
  address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol optgroup
  option p pre sec section summary table tbody td tfoot th thead title tr ul xmp
`);

/** Elements whose content is not for readers. */
const hidden = names(
  "script style template svg iframe audio video canvas select textarea object annotation annotation-xml",
);

/** Presentation MathML (w3.org/TR/MathML3, appendix F), and `math` itself. */
const math = names(`
  math annotation annotation-xml menclose merror mfenced mfrac mi mlabeledtr mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
`);

/** The format of abstracts at Crossref (jats.nlm.nih.gov). Inline names, such as `italic` for `i`, are in `inline`. */
const jatsBlock = names(`
  abstract ack boxed-text break caption disp-formula disp-formula-group disp-quote list list-item p sec sec-meta
  table-wrap title trans-abstract verse-group verse-line
`);

/** No paper uses these as words. `<title>` and `<video>`, by contrast, are tokens that models are taught to write. */
export const common = names(`
  b big blockquote br center dd div dl dt em font h1 h2 h3 h4 h5 h6 hr i img li ol p pre small span strong sub sup td
  th tr tt u ul wbr
`);

export type Kind = "inline" | "block" | "hidden" | "math";

const prefixes: Record<string, "html" | "jats" | "math"> = {
  jats: "jats",
  mml: "math",
  m: "math",
  mathml: "math",
  html: "html",
  xhtml: "html",
  h: "html",
};

/** Null if it is not an element of a text; `name` is in lower case, with its prefix if it has one. */
export function kindOf(name: string): Kind | null {
  const at = name.indexOf(":");
  if (at < 0) return kindWithin("html", name) ?? kindWithin("math", name);
  const vocabulary = prefixes[name.slice(0, at)];
  return vocabulary ? kindWithin(vocabulary, name.slice(at + 1)) : null;
}

function kindWithin(vocabulary: "html" | "jats" | "math", name: string): Kind | null {
  if (hidden.has(name)) return "hidden";
  if (vocabulary === "math") return math.has(name) ? "math" : null;
  if (vocabulary === "jats") return jatsBlock.has(name) ? "block" : "inline";
  return block.has(name) ? "block" : inline.has(name) ? "inline" : null;
}
