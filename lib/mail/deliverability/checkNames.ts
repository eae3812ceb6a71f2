import type { Finding } from "../../platform/health/finding";
import type { Lookup } from "./lookup";

const about = "PTR";

export async function checkReverseDns(address: string, lookup: Lookup): Promise<Finding> {
  const names = await lookup.names(address);
  const [name] = names;
  if (name === undefined)
    return {
      level: "fail",
      about,
      line: `${address} has no reverse DNS name`,
      advice: "ask the provider of the address to set it to the name of the mail server",
    };
  const found = await Promise.all(names.slice(0, 5).map((each) => lookup.addresses(each)));
  const confirmed = names.find((_, index) => found[index]?.includes(address));
  if (confirmed === undefined)
    return {
      level: "fail",
      about,
      line: `${address} resolves to ${name}, which resolves to a different address`,
      advice: `${name}. ${address.includes(":") ? "AAAA" : "A"} ${address}`,
    };
  return { level: "pass", about, line: `${address} resolves to ${confirmed} and back` };
}
