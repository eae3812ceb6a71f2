import type { Finding } from "../../platform/health/finding";
import type { Lookup } from "./lookup";
import { evaluateSpf, findSpf } from "./spf";

const about = "SPF";

/** `addresses`: the public ones that mail is sent from, if known. Returns whether the finding is about one of them. */
export async function checkSpf(
  domain: string,
  addresses: string[],
  lookup: Lookup,
): Promise<{ finding: Finding; ofAddress: boolean }> {
  const records = await findSpf(domain, lookup);
  const [record] = records;
  const ofRecord = (level: Finding["level"], line: string, advice: string) => ({
    finding: { level, about, line, advice },
    ofAddress: false,
  });
  if (record === undefined) {
    const mechanism = addresses[0] === undefined ? "mx" : mechanismOf(addresses[0]);
    return ofRecord("fail", `${domain} has no record`, `${domain}. TXT "v=spf1 ${mechanism} ~all"`);
  }
  if (records.length > 1)
    return ofRecord("fail", `${domain} has ${records.length} records, so all of them are invalid`, "keep one");
  if (addresses.length === 0)
    return ofRecord("warn", `“${record}”, but the address that mail is sent from is unknown`, "pass it with --address");
  for (const address of addresses) {
    const result = await evaluateSpf(domain, address, lookup);
    if (result === "permerror")
      return ofRecord(
        "fail",
        `“${record}” is invalid`,
        "use at most 10 lookups, known mechanisms only, and includes that exist",
      );
    if (result === "pass") continue;
    const line = `${domain} returns ${result} for ${address}: “${record}”`;
    const advice = `add ${mechanismOf(address)} to it, before its “all”`;
    return { finding: { level: "fail", about, line, advice }, ofAddress: true };
  }
  const line = `${domain} allows ${addresses.join(" and ")} to send`;
  return { finding: { level: "pass", about, line }, ofAddress: true };
}

function mechanismOf(address: string): string {
  return `${address.includes(":") ? "ip6" : "ip4"}:${address}`;
}
