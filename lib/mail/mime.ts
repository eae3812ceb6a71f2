import { encodeWord, encodeWords } from "nodemailer/lib/mime-funcs";
import type { Message } from "./message";
import { quotedPrintable } from "./quotedPrintable";

export type MimeMessage = { headers: [name: string, value: string][]; body: string };

const boundary = "=_offprint"; // Quoted-printable text cannot contain `=_`

/** In characters: an encoded word with its charset and the name of its header fits a line of 76. */
const encodedLength = 52;

/** nodemailer takes ten times as long. Throws if a header has several lines, or `to` is not a single address. */
export function compose(
  { to, from, replyTo, subject, text, html, messageId, headers }: Message,
  now: Date,
): MimeMessage {
  if (!isOneAddress(to)) throw new Error(`${JSON.stringify(to)} is not one address`);
  const all: [string, string | undefined][] = [
    ["From", encodeMailbox(from)],
    ["To", encodeDomain(to)],
    ["Reply-To", replyTo && encodeMailbox(replyTo)],
    ["Subject", encodeWords(subject, "Q", encodedLength)],
    ["Message-ID", messageId],
    ["Date", now.toUTCString().replace("GMT", "+0000")],
    ...Object.entries(headers),
    ["MIME-Version", "1.0"],
    ["Content-Type", `multipart/alternative; boundary="${boundary}"`],
  ];
  return {
    headers: all.flatMap(([name, value]): [string, string][] => (value ? [[name, onOneLine(name, value)]] : [])),
    body: [...part("plain", text), ...part("html", html), `--${boundary}--`, ""].join("\r\n"),
  };
}

export function sourceOf({ headers, body }: MimeMessage): Buffer {
  return Buffer.from(`${headers.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n${body}`, "utf8");
}

/** Whether a text is a single address, without anything that a header or an envelope could take for more. */
export function isOneAddress(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  return /^[^\s<>,;:"()[\]\\@\x00-\x1f\x7f]+@[^\s<>,;:"()[\]\\@\x00-\x1f\x7f]+$/.test(text);
}

export function addressOf(mailbox: string): string {
  return readMailbox(mailbox).address;
}

function part(kind: "plain" | "html", text: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: text/${kind}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
    quotedPrintable(text),
  ];
}

/** After a line break, an injected header could follow. */
function onOneLine(name: string, value: string): string {
  if (/[\r\n]/.test(value)) throw new Error(`The header ${name} has more than one line`);
  return value;
}

function encodeMailbox(mailbox: string): string {
  const { name, address } = readMailbox(mailbox);
  return name ? `${encodeName(name)} <${encodeDomain(address)}>` : encodeDomain(address);
}

function encodeName(name: string): string {
  if (/^[\w ]+$/.test(name)) return name;
  if (/^[\x20-\x7e]*$/.test(name)) return `"${name.replace(/[\\"]/g, "\\$&")}"`;
  return encodeWord(name, "Q", encodedLength);
}

export function encodeDomain(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const host = `http://${address.slice(at)}`;
  const isPlain = /^[\x20-\x7e]*$/.test(address.slice(at));
  return isPlain || !URL.canParse(host) ? address : address.slice(0, at) + new URL(host).hostname;
}

/** Splits `Name <address>`: unsplit, a name such as "Papers: daily" would be read as a group of addresses. */
function readMailbox(mailbox: string): { name: string; address: string } {
  const [, name, address] = /^(.*?) ?<([^<>]+)>$/.exec(mailbox) ?? [];
  return { name: name ?? "", address: address ?? mailbox };
}
