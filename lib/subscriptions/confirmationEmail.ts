import { answerHeaders } from "../mail/headers";
import { emailDocument, escapeHtml } from "../mail/html";
import type { Message } from "../mail/message";

/**
 * The email that asks for confirmation. Whoever typed the address chose nothing of what it says, so that the form
 * cannot be used to send a stranger's words.
 */
export function confirmationEmail(
  site: { name: string; url: string },
  { cadence, token }: { cadence: string; token: string },
  { to, from, messageId }: { to: string; from: string; messageId: string },
): Message {
  const url = `${site.url}/subscribe/confirm?token=${token}`;
  const rhythm = cadence === "weekly" ? "every week" : "every day";
  const ask = `Someone, hopefully you, asked for the papers of ${site.name} to be sent to this address ${rhythm}.`;
  const ignore =
    "If it was not you, do nothing: without your confirmation nothing more is sent. The link works for 48 hours.";
  return {
    to,
    from,
    messageId,
    subject: `Confirm your subscription to ${site.name}`,
    text: `${ask}\n\nOpen this page and press its button to confirm:\n${url}\n\n${ignore}\n`,
    html: emailDocument(
      ask,
      `<p class="small"><a href="${escapeHtml(site.url)}">${escapeHtml(site.name)}</a></p>
<h1>Confirm your subscription</h1>
<p>${escapeHtml(ask)}</p>
<p><a class="button" href="${escapeHtml(url)}">Confirm</a></p>
<p class="small">${escapeHtml(ignore)}</p>`,
    ),
    headers: answerHeaders("confirmation", site.url),
  };
}
