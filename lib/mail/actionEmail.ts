import { emailDocument, escapeHtml } from "./layout";
import { actionHeaders } from "./listHeaders";
import type { Message } from "./message";
import { wrap } from "./wrap";

export type ActionEnvelope = { to: string; from: string; messageId: string };

/** All of it is plain text, and none of it was typed by a stranger. */
export type ActionEmail = {
  kind: string; // `Email.kind` in the store, such as confirmation
  subject: string;
  heading: string;
  says: string; // What it is about and what to do; `otherwise` says what happens if the reader does nothing
  button: { label: string; url: string };
  otherwise: string;
};

export function actionEmail(
  site: { name: string; url: string },
  email: ActionEmail,
  envelope: ActionEnvelope,
): Message {
  const { kind, subject, heading, says, button, otherwise } = email;
  return {
    ...envelope,
    subject,
    text: `${wrap(says)}\n\n${wrap(`Open this page and press “${button.label}”:`)}\n${button.url}\n\n${wrap(otherwise)}\n`,
    html: emailDocument(
      says,
      `<p class="small"><a href="${escapeHtml(site.url)}">${escapeHtml(site.name)}</a></p>
<h1>${escapeHtml(heading)}</h1>
<p>${escapeHtml(says)}</p>
<p><a class="button" href="${escapeHtml(button.url)}">${escapeHtml(button.label)}</a></p>
<p class="small">${escapeHtml(otherwise)}</p>`,
    ),
    headers: actionHeaders(kind, site.url),
  };
}
