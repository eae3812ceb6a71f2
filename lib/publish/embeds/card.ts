import { formatDay } from "../../calendar/day";
import { firstAuthorsLine } from "../../papers/authorsLine";
import { excerptOf } from "../../papers/keySentences/excerpt";
import { paperAddress } from "../../papers/paths";
import { printableText, printableTitle } from "../../papers/plain";
import type { Paper } from "../../papers/schema";
import { hashSource } from "../../platform/http/hashSource";
import { dark, light } from "../../platform/site/palette";
import { element, type Xml } from "../../platform/xml";
import { formatNumber } from "../../text/plural";

/** In CSS pixels: the card's normal size, and the minimum width at which it is readable. */
export const cardSize = { width: 560, height: 240, leastWidth: 200 };

const maxAbstract = 600; // Characters. Text that does not fit fades out.
const maxAuthors = 3;

const style = `
:root { color-scheme: light dark; --paper: ${light.paper}; --ink: ${light.ink}; --muted: ${light.muted}; --line: ${light.line}; --accent: ${light.accent}; }
@media (prefers-color-scheme: dark) {
  :root { --paper: ${dark.paper}; --ink: ${dark.ink}; --muted: ${dark.muted}; --line: ${dark.line}; --accent: ${dark.accent}; }
}
* { box-sizing: border-box; margin: 0; }
html, body { height: 100%; background: transparent; }
article { display: flex; flex-direction: column; gap: 6px; height: 100%; max-height: ${cardSize.height}px; overflow: hidden;
  padding: 16px 18px; border: 1px solid var(--line); border-radius: 10px; background: var(--paper); color: var(--ink);
  font: 15px/1.5 Georgia, "Times New Roman", serif; }
h1 { font-size: 18px; line-height: 1.3; }
a { color: inherit; text-decoration: none; }
a:hover, a:focus-visible { color: var(--accent); text-decoration: underline; }
.abstract { flex: 1; min-height: 0; overflow: hidden; mask-image: linear-gradient(#000 60%, transparent); }
.small { color: var(--muted); font: 13px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.foot { display: flex; justify-content: space-between; gap: 12px; }
`;

/** The policy of a card, which other sites may frame. It has no script and no form. */
export const cardPolicy = `default-src 'none'; style-src ${hashSource(style)}; base-uri 'none'; form-action 'none'; frame-ancestors *`;

/** Renders a paper as a card for other sites' pages: a self-contained document without scripts. */
export function embedCard(paper: Paper, site: { name: string; url: string }): string {
  const title = printableTitle(paper.title);
  const address = paperAddress(paper.id, site.url);
  const head = element(
    "head",
    {},
    element("meta", { charset: "utf-8" }),
    element("meta", { name: "viewport", content: "width=device-width" }),
    element("link", { rel: "canonical", href: address }),
    element("title", {}, title),
    { xml: `<style>${style}</style>` },
  );
  const article = element(
    "article",
    {},
    element("h1", { dir: "auto" }, outward(address, title)),
    paragraph("small", firstAuthorsLine(paper.authors, maxAuthors)),
    paragraph("abstract", printableText(paper.abstract) && excerptOf(paper, maxAbstract)),
    paragraph("small foot", factsOf(paper), outward(site.url, site.name)),
  );
  return `<!doctype html>\n${element("html", { lang: "en" }, head, element("body", {}, article)).xml}\n`;
}

function outward(href: string, label: string): Xml {
  return element("a", { href, target: "_blank", rel: "noopener" }, label);
}

/** Returns null instead of an empty paragraph, because HTML has only its own void elements. */
function paragraph(name: string, text: string, ...more: Xml[]): Xml | null {
  const pieces = [...(text === "" ? [] : [more.length > 0 ? element("span", {}, text) : text]), ...more];
  return pieces.length === 0 ? null : element("p", { class: name, dir: more.length > 0 ? null : "auto" }, ...pieces);
}

function factsOf({ votes, firstListedOn, publishedAt }: Paper): string {
  const day = firstListedOn ?? publishedAt?.toISOString().slice(0, 10);
  const facts = [votes > 0 ? `▲ ${formatNumber(votes)}` : "", day ? formatDay(day, { dateStyle: "long" }) : ""];
  return facts.filter(Boolean).join(" · ");
}
