import type { DkimKey } from "../mail/dkim";
import { checkDkim } from "./checkDkim";
import { checkDmarc } from "./checkDmarc";
import { checkNames } from "./checkNames";
import { checkReturnPath } from "./checkReturnPath";
import { checkSpf } from "./checkSpf";
import type { Finding } from "./finding";
import { type Lookup, NoAnswer } from "./lookup";
import { isAddress, isPublic } from "./network";

/** How emails leave, as far as DNS has a say in it. */
export type Sender = {
  /** The domain of the sender that readers see. */
  domain: string;
  /** The domain of the return path. */
  returnDomain: string;
  dkim: DkimKey | null;
  /** The host of the mail server; null while emails are kept as files. */
  server: string | null;
  /** The addresses that mail leaves from, where the operator says so. */
  addresses: string[];
  /** The addresses of this machine. */
  own: string[];
};

/** Looks what DNS says of who sends. Where nobody answers, what could not be looked up is told in one line. */
export async function examineSender(sender: Sender, lookup: Lookup): Promise<Finding[]> {
  const { domain, returnDomain, dkim } = sender;
  if (!domain.includes("."))
    return [{ level: "fail", about: "Sender", line: `no other server takes mail from ${domain}`, advice: "MAIL_FROM" }];
  try {
    const addresses = await findAddresses(sender, lookup);
    const names = addresses.slice(0, 4).map((address) => checkNames(address, lookup));
    return await Promise.all([
      checkSpf(returnDomain, addresses, lookup),
      checkDkim(dkim, lookup),
      checkDmarc(domain, dkim ? [dkim.domain, returnDomain] : [returnDomain], lookup),
      ...names,
      checkReturnPath(returnDomain, lookup),
    ]);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const line = `${error.message}, so that SPF, DKIM, DMARC, PTR and MX were not looked at`;
    return [{ level: "warn", about: "DNS", line }];
  }
}

/** Where mail leaves from: the mail server, or this machine if that is here and has an address of its own. */
async function findAddresses({ addresses, server, own }: Sender, lookup: Lookup): Promise<string[]> {
  if (addresses.length > 0 || server === null) return addresses;
  const found = isAddress(server) ? [server] : await lookup.addresses(server);
  const known = found.filter(isPublic);
  return known.length > 0 ? known : own.filter(isPublic);
}
