/** What the headers of subscribed mail need. Each header is one line, however long. */
export type ListMail = {
  siteUrl: string; // The URL of the site
  unsubscribeUrl: string; // The URL to which one POST unsubscribes (RFC 8058)
  unsubscribeMailto: string | null; // The mailto URL to which an email unsubscribes; null if nobody reads such mail
};

/** For mail that somebody subscribed to. `kind` is `Email.kind`, by which complaints are counted. */
export function listHeaders(kind: string, { siteUrl, unsubscribeUrl, unsubscribeMailto }: ListMail) {
  return {
    "List-Unsubscribe": [unsubscribeUrl, unsubscribeMailto].flatMap((url) => (url ? [`<${url}>`] : [])).join(", "),
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "List-Id": `<${kind}.${new URL(siteUrl).hostname}>`,
    ...actionHeaders(kind, siteUrl),
  };
}

/** For mail that answers an action: nothing to unsubscribe from, but automatic replies must not answer it. */
export function actionHeaders(kind: string, siteUrl: string) {
  return {
    // Identifies no reader: providers count complaints by this header and omit small groups.
    "Feedback-ID": `${kind}:${new URL(siteUrl).hostname}:offprint`,
    "Auto-Submitted": "auto-generated",
  };
}
