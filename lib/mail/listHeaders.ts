/** What a mail program is told beside subject and text. All of it stands on one line each, however long. */
export type ListMail = {
  /** The site's address. */
  siteUrl: string;
  /** Where one POST unsubscribes (RFC 8058). */
  unsubscribeUrl: string;
  /** Where an email unsubscribes, as a mailto URL; null where nobody reads such mail. */
  unsubscribeMailto: string | null;
};

/**
 * Of mail that somebody subscribed to: whom to leave by one click, by POST or by email, and what to file it under.
 * @param kind as in the store: what complaints are counted by
 */
export function listHeaders(kind: string, { siteUrl, unsubscribeUrl, unsubscribeMailto }: ListMail) {
  return {
    "List-Unsubscribe": [unsubscribeUrl, unsubscribeMailto].flatMap((url) => (url ? [`<${url}>`] : [])).join(", "),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": `<${kind}.${new URL(siteUrl).hostname}>`,
    ...answerHeaders(kind, siteUrl),
  };
}

/**
 * Of mail that answers what somebody did, such as a confirmation: it is no list, and there is nothing to leave; but
 * no holiday notice is to answer it.
 */
export function answerHeaders(kind: string, siteUrl: string) {
  return {
    // Nothing in it tells a reader: providers count complaints by it, and leave out what is about few.
    "Feedback-ID": `${kind}:${new URL(siteUrl).hostname}:offprint`,
    "Auto-Submitted": "auto-generated",
  };
}
