import { emailDocument, escapeHtml } from "../mail/html";
import { wrap } from "../mail/wrap";
import type { Digest, DigestItem } from "./compose";

/** The digest as HTML. `unsubscribeUrl` is the reader's own. */
export function renderHtml(digest: Digest, unsubscribeUrl: string): string {
  const { siteName, siteUrl, heading, periodUrl, items, more } = digest;
  const body = `<p class="small"><a href="${escapeHtml(siteUrl)}">${escapeHtml(siteName)}</a></p>
<h1>${escapeHtml(heading)}</h1>
${items.map(itemHtml).join("\n")}
<div class="foot small">
<p><a href="${escapeHtml(periodUrl)}">${more > 0 ? `And ${more} more` : "On the site"}</a></p>
<p>You get this because you subscribed to ${escapeHtml(siteName)}. <a href="${escapeHtml(unsubscribeUrl)}">Unsubscribe</a></p>
</div>`;
  return emailDocument(
    items
      .map(({ title }) => title)
      .join(" · ")
      .slice(0, 160),
    body,
  );
}

/** The digest as plain text, a full reading of it and not a pointer to the HTML. */
export function renderText(digest: Digest, unsubscribeUrl: string): string {
  const { siteName, heading, periodUrl, items, more } = digest;
  const parts = [
    `${siteName}\n${heading}`,
    ...items.map(itemText),
    more > 0 ? `And ${more} more:\n${periodUrl}` : `On the site:\n${periodUrl}`,
    `-- \nYou get this because you subscribed to ${siteName}.\nUnsubscribe: ${unsubscribeUrl}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

function itemHtml({ title, authors, excerpt, url, votes }: DigestItem): string {
  const small = [authors, countVotes(votes)].filter(Boolean).join(" · ");
  return `<div class="item">
<h2><a href="${escapeHtml(url)}">${escapeHtml(title)}</a></h2>
${small ? `<p class="small">${escapeHtml(small)}</p>` : ""}
<p>${escapeHtml(excerpt)}</p>
</div>`;
}

function itemText({ title, authors, excerpt, url, votes }: DigestItem, index: number): string {
  const small = [authors, countVotes(votes)].filter(Boolean).join(" · ");
  const lines = [wrap(`${index + 1}. ${title}`), small && wrap(small, "   "), wrap(excerpt, "   "), `   ${url}`];
  return lines.filter(Boolean).join("\n");
}

function countVotes(votes: number): string {
  if (votes === 0) return "";
  return votes === 1 ? "1 vote" : `${votes} votes`;
}
