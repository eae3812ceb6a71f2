import { checkDmarc } from "@/lib/mail/deliverability/checkDmarc";
import { evaluateSpf } from "@/lib/mail/deliverability/spf";
import { readTags } from "@/lib/mail/deliverability/tags";
import { dns } from "../pieces/mail";
import type { TextReader } from "../textReader";

const lookup = (texts: string[]) => ({
  texts: async () => texts,
  mailServers: async () => ["a.example"],
  addresses: async () => ["192.0.2.1"],
  names: async () => ["a.example"],
});

export const deliverabilityParsers: TextReader[] = [
  { name: "SPF", pieces: dns, read: (text) => evaluateSpf("a.example", "192.0.2.1", lookup([`v=spf1 ${text}`])) },
  {
    name: "DKIM, DMARC",
    pieces: dns,
    read: (text) => [readTags(text), checkDmarc("a.example", [], lookup([`v=DMARC1${text}`]))],
  },
];
