import { isTagOf, tagOf } from "./tag";

/** `createdAt` tells emails of different stores apart, as a new store counts from 1 again. */
type Identity = { id: number; kind: string; createdAt: Date };

// The same for every try, and sorts by age. It carries a tag, because ids and times can be guessed, and a report that
// quotes a Message-ID may suppress an address.
export function messageIdOf({ id, kind, createdAt }: Identity, host: string, secret: string): string {
  const name = `${String(id).padStart(8, "0")}.${createdAt.getTime().toString(36)}.${kind}`;
  return `<${name}.${tagOf(`message-id:${name}`, secret)}@${host}>`;
}

const pattern = /\b((\d{8,15})\.[0-9a-z]{1,12}\.\w{1,30})\.([0-9a-f]{20})@/gi;

const maxSearched = 100_000; // in characters; the rest of a text is not searched

export function readMessageId(text: string, secret: string): number | null {
  for (const [, name = "", id, tag = ""] of text.slice(0, maxSearched).matchAll(pattern)) {
    if (isTagOf(tag, `message-id:${name}`, secret)) return Number(id);
  }
  return null;
}
