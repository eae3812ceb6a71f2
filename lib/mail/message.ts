export type Message = {
  to: string; // A single address, already validated
  from: string;
  returnPath?: string; // The envelope's return path: where bounces go, if not to the sender
  replyTo?: string; // Where replies go, if not to the sender
  subject: string;
  text: string;
  html: string;
  messageId: string; // With angle brackets. The same on every try, so that a mailbox can recognize duplicates.
  headers: Record<string, string>;
};
