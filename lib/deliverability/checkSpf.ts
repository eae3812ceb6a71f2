import type { Finding } from "./finding";
import type { Lookup } from "./lookup";
import { evaluateSpf, findSpf } from "./spf";

const about = "SPF";

/**
 * Whether the domain of the return path lets our server send its mail.
 * @param addresses the public ones that mail leaves from, as far as they are known
 */
export async function checkSpf(domain: string, addresses: string[], lookup: Lookup): Promise<Finding> {
  const records = await findSpf(domain, lookup);
  const [record] = records;
  const [first] = addresses;
  const mechanism = first === undefined ? "mx" : `${first.includes(":") ? "ip6" : "ip4"}:${first}`;
  if (record === undefined)
    return {
      level: "fail",
      about,
      line: `${domain} has no record`,
      advice: `${domain}. TXT "v=spf1 ${mechanism} ~all"`,
    };
  if (records.length > 1)
    return {
      level: "fail",
      about,
      line: `${domain} has ${records.length} records, which voids them`,
      advice: "leave one",
    };
  if (first === undefined)
    return {
      level: "warn",
      about,
      line: `“${record}”, but it is not known where mail leaves from`,
      advice: "say it with --address",
    };
  for (const address of addresses) {
    const result = await evaluateSpf(domain, address, lookup);
    if (result === "permerror")
      return {
        level: "fail",
        about,
        line: `“${record}” is void`,
        advice: "at most 10 lookups, no unknown words, and every include must be there",
      };
    if (result !== "pass")
      return {
        level: "fail",
        about,
        line: `${domain} says ${result} of ${address}: “${record}”`,
        advice: `add ip${address.includes(":") ? 6 : 4}:${address} to it, before its “all”`,
      };
  }
  return { level: "pass", about, line: `${domain} lets ${addresses.join(" and ")} send` };
}
