/** An email, ready to be sent. */
export type Message = {
  /** One address and nothing else; it was checked when it was given. */
  to: string;
  from: string;
  /** Where bounces go, if not to the sender: the return path of the envelope. */
  returnPath?: string;
  /** Where answers go, if not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every try, so that a mailbox can tell a repeat. With its angle brackets. */
  messageId: string;
  /** Headers beside the usual ones. */
  headers: Record<string, string>;
};
