/** An email, ready to send. */
export type Message = {
  /** A single address, already validated. */
  to: string;
  from: string;
  /** The envelope's return path: where bounces go, if not to the sender. */
  returnPath?: string;
  /** Where replies go, if not to the sender. */
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** With angle brackets. The same on every try, so that a mailbox can recognize duplicates. */
  messageId: string;
  headers: Record<string, string>;
};
