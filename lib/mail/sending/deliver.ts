import { errorText } from "../../platform/logs/errorText";
import { isStoreUnavailable } from "../../platform/storeUnavailable";
import { emailKey } from "../address";
import type { Message } from "../message";
import { classifyFailure, type FailureClass, severityOfRefusal } from "../queue/classifyFailure";
import { type EmailOutcome, outcomeAfter, outcomeWithoutTry } from "../queue/outcome";
import type { Claimed, EndedEmail } from "../queue/store";
import type { Severity } from "../smtpStatus";
import { blocks } from "../suppression/blocks";
import { suppressedAmong } from "../suppression/store";
import type { Transport } from "../transport";

/** An email rendered for its recipient, or why it is no longer needed. */
export type Rendered = { message: Message } | { cancelled: string };

/** Returns one result per email, in their order. */
export type RenderEmails = (emails: Claimed[], now: Date) => Promise<Rendered[]>;

export type ReadyEmail = { email: Claimed; message: Message };

/** Content and whether recipients want it depend on now. Returns emails to send, and the outcomes of the others. */
export async function renderClaimed(
  emails: Claimed[],
  writeEmails: RenderEmails,
  now: Date,
): Promise<{ ready: ReadyEmail[]; ended: EndedEmail[] }> {
  const ended: EndedEmail[] = [];
  const end = (email: Claimed, result: EmailOutcome) => ended.push({ email, at: now, outcome: result });
  const cancel = (email: Claimed, reason: string) => end(email, { state: "cancelled", outcome: "cancelled", reason });
  const toRender: Claimed[] = [];
  for (const email of emails) {
    const result = outcomeWithoutTry(email, now);
    if (result) end(email, result);
    else toRender.push(email);
  }
  const rendered = await renderEach(toRender, writeEmails, now);
  const messages = rendered.flatMap((each) => ("message" in each ? [each.message] : []));
  const suppressed = await suppressedAmong(messages.map(({ to }) => emailKey(to)));
  const isBlocked = ({ kind }: Claimed, { to }: Message) => {
    const reason = suppressed.get(emailKey(to));
    return reason !== undefined && blocks(reason, kind);
  };
  const ready: ReadyEmail[] = [];
  for (const [index, email] of toRender.entries()) {
    const each = rendered[index] ?? { failed: "Its message could not be rendered" };
    if ("failed" in each) end(email, outcomeAfter(email, "later", each.failed, now, Math.random()));
    else if ("cancelled" in each) cancel(email, each.cancelled);
    else if (isBlocked(email, each.message)) cancel(email, "Its address is suppressed");
    else ready.push({ email, message: each.message });
  }
  return { ready, ended };
}

/** If one of many emails cannot be rendered, the others still are. If the store fails, no email is to blame. */
async function renderEach(
  emails: Claimed[],
  writeEmails: RenderEmails,
  now: Date,
): Promise<(Rendered | { failed: string })[]> {
  try {
    return await writeEmails(emails, now);
  } catch (error) {
    if (isStoreUnavailable(error)) throw error;
    if (emails.length === 1) return [{ failed: errorText(error) }];
    return (await Promise.all(emails.map((email) => renderEach([email], writeEmails, now)))).flat();
  }
}

/** `severity`: how much a refusal counts against the address; null if it does not. */
export type Attempt = { verdict: "accepted" } | { verdict: FailureClass; reason: string; severity: Severity | null };

/** Sends one email. Never throws. */
export async function tryToSend(message: Message, transport: Transport): Promise<Attempt> {
  try {
    await transport.send(message);
    return { verdict: "accepted" };
  } catch (failure) {
    return { verdict: classifyFailure(failure), reason: errorText(failure), severity: severityOfRefusal(failure) };
  }
}
