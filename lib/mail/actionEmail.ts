import { emailDocument, escapeHtml } from "./layout";
import { actionHeaders } from "./listHeaders";
import type { Message } from "./message";
import { openAndPress } from "./words/actions";
import { wrap } from "./wrap";

export type ActionEnvelope = { to: string; from: string; messageId: string };

/** All of it is plain text, and none of it was typed by a stranger. */
export type ActionWords = {
  subject: string;
  heading: string;
  says: string; // What it is about and what to do; `otherwise` says what happens if the reader does nothing
  button: string;
  lead?: string; // Before the URL in the text; by default that the page has this button
  otherwise: string;
};

/** @param kind `Email.kind` in the store, such as confirmation; `url` is what the button opens */
export function actionEmail(
  site: { name: string; url: string },
  { kind, url, words }: { kind: string; url: string; words: ActionWords },
  envelope: ActionEnvelope,
): Message {
  const { subject, heading, says, button, lead = openAndPress(button), otherwise } = words;
  return {
    ...envelope,
    subject,
    text: `${wrap(says)}\n\n${wrap(lead)}\n${url}\n\n${wrap(otherwise)}\n`,
    html: emailDocument(
      says,
      `<p class="small"><a href="${escapeHtml(site.url)}">${escapeHtml(site.name)}</a></p>
<h1>${escapeHtml(heading)}</h1>
<p>${escapeHtml(says)}</p>
<p><a class="button" href="${escapeHtml(url)}">${escapeHtml(button)}</a></p>
<p class="small">${escapeHtml(otherwise)}</p>`,
    ),
    headers: actionHeaders(kind, site.url),
  };
}
