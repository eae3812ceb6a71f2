import { readDeliveryStatus } from "@/lib/bounces/deliveryStatus";
import { parseGenericEvents } from "@/lib/bounces/generic";
import { parseHeaderFields } from "@/lib/bounces/headerFields";
import { parseReport } from "@/lib/bounces/parseReport";
import { parseSesMessage } from "@/lib/bounces/ses";
import { statusIn } from "@/lib/bounces/statusIn";
import { readMessageId } from "@/lib/mail/messageId";
import { readReturnPath } from "@/lib/mail/returnPath";
import { possibleTokens } from "@/lib/subscribers/unsubscribeMail";
import { mail } from "../pieces/mail";
import { html } from "../pieces/markup";
import { json } from "../pieces/queries";
import type { TextReader } from "../textReader";

export const bouncesParsers: TextReader[] = [
  { name: "mail", pieces: mail, read: (text) => parseReport(Buffer.from(text), "secret") },
  {
    name: "mail: parts",
    pieces: mail,
    read: (text) =>
      parseReport(Buffer.from(`To: a@b.c\nContent-Type: multipart/report; boundary=b\n\n--b\n${text}`), "secret"),
  },
  {
    name: "mail: header",
    pieces: mail,
    read: (text) => parseReport(Buffer.from(`To: ${text}\nFrom: ${text}\nSubject: ${text}\n\n`), "secret"),
  },
  {
    name: "mail: many headers",
    pieces: mail.map((piece) => `\nTo: ${piece.trim()}`),
    read: (text) => parseReport(Buffer.from(`From: a${text}\n\n`), "secret"),
  },
  {
    name: "mail: for people",
    pieces: mail,
    read: (text) => parseReport(Buffer.from(`From: mailer-daemon@b.c\nX-Failed-Recipients: a\n\n${text}`), "secret"),
  },
  {
    name: "mail: HTML",
    pieces: [...html, ...mail, "<body", "</head", "<script", "</script>", "<li>"],
    read: (text) => parseReport(Buffer.from(`From: mailer-daemon@b.c\nContent-Type: text/html\n\n${text}`), "secret"),
  },
  { name: "fields", pieces: mail, read: (text) => [parseHeaderFields(text), readDeliveryStatus(text)] },
  { name: "status", pieces: ["5.1.1", "550 ", "550-5.", ".", "5", " ", "a", "#", "4.", "-"], read: statusIn },
  {
    name: "marks of ours",
    pieces: [...mail, "0".repeat(8), "f".repeat(20), "+12.", "@", ".digest."],
    read: (text) => [readReturnPath(text, "s"), readMessageId(text, "s"), possibleTokens([text])],
  },
  { name: "webhook", pieces: [...json, ...mail], read: (text) => [parseGenericEvents(text), parseSesMessage(text)] },
  {
    name: "webhook: detail",
    pieces: mail,
    read: (text) =>
      parseSesMessage(
        JSON.stringify({
          eventType: "Bounce",
          mail: {},
          bounce: { bounceType: "Permanent", bouncedRecipients: [{ emailAddress: "a@b.c", diagnosticCode: text }] },
        }),
      ),
  },
];
