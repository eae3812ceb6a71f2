import { isTagOf, tagOf } from "./tag";

/** What is told apart: `createdAt` too, for a store that began anew counts from 1 again. */
type Identity = { id: number; kind: string; createdAt: Date };

/**
 * The Message-ID of every try of an email, and of no other. It sorts by age, and is marked as ours: numbers and times
 * can be guessed, and a report that quotes it ends in somebody getting no more mail.
 */
export function messageIdOf({ id, kind, createdAt }: Identity, host: string, secret: string): string {
  const name = `${String(id).padStart(8, "0")}.${createdAt.getTime().toString(36)}.${kind}`;
  return `<${name}.${tagOf(`message-id:${name}`, secret)}@${host}>`;
}

const form = /\b((\d{8,15})\.[0-9a-z]{1,12}\.\w{1,30})\.([0-9a-f]{20})@/gi;

/** In characters: what stands beyond is not searched. */
const searched = 100_000;

/** @returns the number of the email whose Message-ID stands in a text first, or null where none of ours does */
export function readMessageId(text: string, secret: string): number | null {
  for (const [, name = "", id, mark = ""] of text.slice(0, searched).matchAll(form)) {
    if (isTagOf(mark, `message-id:${name}`, secret)) return Number(id);
  }
  return null;
}
