import type { Finding } from "../../platform/health/finding";
import { isPublicAddress } from "../../platform/http/publicAddress";
import type { DkimKey } from "../dkim";
import { checkDkim } from "./checkDkim";
import { checkDmarc } from "./checkDmarc";
import { checkNames } from "./checkNames";
import { checkReturnPath } from "./checkReturnPath";
import { checkSpf } from "./checkSpf";
import { type Lookup, NoAnswer } from "./lookup";
import { isAddress } from "./network";

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
    return [
      {
        level: "fail",
        about: "Sender",
        line: `no other server accepts mail from ${domain}`,
        advice: "set MAIL_FROM to an address of your domain",
      },
    ];
  try {
    const { addresses, guessed } = await findAddresses(sender, lookup);
    const soften = (finding: Finding) => (guessed ? softened(finding) : finding);
    const names = addresses.slice(0, 4).map((address) => checkNames(address, lookup).then(soften));
    const spf = await checkSpf(returnDomain, addresses, lookup);
    return await Promise.all([
      spf.ofAddress ? soften(spf.finding) : spf.finding,
      checkDkim(dkim, lookup),
      checkDmarc(domain, dkim ? [dkim.domain, returnDomain] : [returnDomain], lookup),
      ...names,
      checkReturnPath(returnDomain, lookup),
    ]);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    const line = `${error.message}, so SPF, DKIM, DMARC, PTR and MX were not checked`;
    return [{ level: "warn", about: "DNS", line }];
  }
}

/**
 * Where mail leaves from: this machine, if the mail server is on it and has an address of its own; else the mail
 * server, which is a guess, for a provider takes mail at other addresses than it sends from.
 */
async function findAddresses(
  { addresses, server, own }: Sender,
  lookup: Lookup,
): Promise<{ addresses: string[]; guessed: boolean }> {
  if (addresses.length > 0 || server === null) return { addresses, guessed: false };
  const found = isAddress(server) ? [server] : await lookup.addresses(server);
  const known = found.filter(isPublicAddress);
  return known.length > 0
    ? { addresses: known, guessed: true }
    : { addresses: own.filter(isPublicAddress), guessed: false };
}

/** What is wrong with an address that may not be the one. */
function softened(finding: Finding): Finding {
  if (finding.level !== "fail") return finding;
  return {
    ...finding,
    level: "warn",
    advice: `${finding.advice}; or pass the address that mail is sent from with --address`,
  };
}
