/** What a mail program is told beside subject and text. All of it stands on one line each, however long. */
export type ListMail = {
  /** The site's address. */
  siteUrl: string;
  /** Where one POST unsubscribes (RFC 8058). */
  unsubscribeUrl: string;
  /** Where an email unsubscribes, and the token that says whom. */
  unsubscribeAddress: string;
  token: string;
};

/**
 * Of mail that somebody subscribed to: whom to leave by one click, by POST or by email, and what to file it under.
 * @param kind as in the store: what complaints are counted by
 */
export function listHeaders(kind: string, { siteUrl, unsubscribeUrl, unsubscribeAddress, token }: ListMail) {
  return {
    "List-Unsubscribe": `<${unsubscribeUrl}>, <${unsubscribeMailto(unsubscribeAddress, token)}>`,
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

/** The mail that unsubscribes says so in its subject, which stays when it is forwarded or answered. */
export function unsubscribeMailto(address: string, token: string): string {
  return `mailto:${address}?subject=unsubscribe%20${encodeURIComponent(token)}`;
}
