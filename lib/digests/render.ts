import { emailDocument, escapeHtml, isolated } from "../mail/layout";
import { digestLinks, moreText, whyYouGetThis } from "../mail/words/digest";
import { describeReasons } from "../mail/words/reasons";
import { wrap } from "../mail/wrap";
import { addressOfMore, type Digest, type DigestItem } from "./compose";
import { indent } from "./paperItem";

export type ShownLinks = { online: string | null; preferences: string; unsubscribe: string; footer: string | null };

export function renderHtml(digest: Digest, links: ShownLinks): string {
  const { siteName, siteUrl, heading, items, nothing, more, hears } = digest;
  const link = (url: string, text: string) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
  const actions = [
    link(links.preferences, digestLinks.preferences),
    ...(links.online ? [link(links.online, digestLinks.online)] : []),
    link(links.unsubscribe, digestLinks.unsubscribe),
  ];
  const body = `<p class="small">${link(siteUrl, siteName)}</p>
<h1>${escapeHtml(heading)}</h1>
${nothing === null ? items.map(itemHtml).join("\n") : `<div class="item"><p>${escapeHtml(nothing)}</p></div>`}
<div class="foot small">
<p>${link(addressOfMore(digest, links.online), moreText(more))}</p>
<p>${escapeHtml(whyYouGetThis(siteName, hears))} ${actions.join(" · ")}</p>
${links.footer ? `<p>${escapeHtml(links.footer)}</p>\n` : ""}</div>`;
  return emailDocument(previewOf(digest), body);
}

export function renderText(digest: Digest, links: ShownLinks): string {
  const { siteName, heading, items, nothing, more, hears } = digest;
  const foot = [
    "-- ",
    wrap(whyYouGetThis(siteName, hears)),
    `${digestLinks.preferences}: ${links.preferences}`,
    ...(links.online ? [`${digestLinks.online}: ${links.online}`] : []),
    `${digestLinks.unsubscribe}: ${links.unsubscribe}`,
    ...(links.footer ? [wrap(links.footer)] : []),
  ];
  const parts = [
    `${siteName}\n${heading}`,
    ...(nothing === null ? items.map(itemText) : [wrap(nothing)]),
    `${moreText(more)}:\n${addressOfMore(digest, links.online)}`,
    foot.join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function itemHtml({ reasons, html }: DigestItem): string {
  const why = describeReasons(reasons).map(
    ({ text, query }) => escapeHtml(text) + (query === null ? "" : `<em>${isolated(query)}</em>`),
  );
  return `<div class="item">\n<p class="small">${why.join(" · ")}</p>\n${html}\n</div>`;
}

function itemText({ reasons, textTitle, textRest }: DigestItem, index: number): string {
  const why = describeReasons(reasons).map(({ text, query }) => (query === null ? text : `${text}*${query}*`));
  return `${`${index + 1}.`.padEnd(indent.length)}${textTitle}\n${wrap(why.join(" · "), indent)}\n${textRest}`;
}

function previewOf({ items, nothing }: Digest): string {
  const titles = items.slice(0, 3).map(({ title }) => title);
  return nothing ?? titles.join(" · ").slice(0, 160);
}
