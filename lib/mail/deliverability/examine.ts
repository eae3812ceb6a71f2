import type { Finding } from "../../platform/health/finding";
import { isPublicAddress } from "../../platform/http/publicAddress";
import type { DkimKey } from "../dkim";
import { checkDkim } from "./checkDkim";
import { checkDmarc } from "./checkDmarc";
import { checkReverseDns } from "./checkNames";
import { checkReturnPath } from "./checkReturnPath";
import { checkSpf } from "./checkSpf";
import { DnsUnavailable, type Lookup } from "./lookup";
import { isAddress } from "./network";

export type Sender = {
  domain: string; // The domain of the visible sender
  returnDomain: string;
  dkim: DkimKey | null;
  server: string | null; // The host of the mail server; null if emails are written to files
  addresses: string[]; // The addresses that mail is sent from, if the operator gave them
  own: string[];
};

/** Checks the DNS records of a sender. If DNS does not answer, a single finding says what was not checked. */
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
    const names = addresses.slice(0, 4).map((address) => checkReverseDns(address, lookup).then(soften));
    const spf = await checkSpf(returnDomain, addresses, lookup);
    return await Promise.all([
      spf.ofAddress ? soften(spf.finding) : spf.finding,
      checkDkim(dkim, lookup),
      checkDmarc(domain, dkim ? [dkim.domain, returnDomain] : [returnDomain], lookup),
      ...names,
      checkReturnPath(returnDomain, lookup),
    ]);
  } catch (error) {
    if (!(error instanceof DnsUnavailable)) throw error;
    const line = `${error.message}, so SPF, DKIM, DMARC, PTR and MX were not checked`;
    return [{ level: "warn", about: "DNS", line }];
  }
}

// If the mail server runs on this machine and has no public address, the machine's own addresses; otherwise those of
// the mail server, which is a guess, as providers often send from other addresses than they receive at.
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

function softened(finding: Finding): Finding {
  if (finding.level !== "fail") return finding;
  return {
    ...finding,
    level: "warn",
    advice: `${finding.advice}; or pass the address that mail is sent from with --address`,
  };
}
