import type { Lookup } from "./lookup";
import { contains } from "./network";

/** The result of an SPF check (RFC 7208, 2.6). */
export type SpfResult = "pass" | "fail" | "softfail" | "neutral" | "none" | "permerror";

const results: Record<string, SpfResult> = { "+": "pass", "-": "fail", "~": "softfail", "?": "neutral" };

/** How many mechanisms may query DNS (RFC 7208, 4.6.4). Many records assembled from several exceed it. */
const maxLookups = 10;

/** The records are invalid, so that every receiver ignores them all. */
class PermanentError extends Error {}

/** Macros and the deprecated `ptr` match nothing here: their policies depend on more than is known here. */
export async function evaluateSpf(domain: string, address: string, lookup: Lookup): Promise<SpfResult> {
  const budget = { lookups: maxLookups };
  try {
    return await evaluate(domain, address, lookup, budget);
  } catch (error) {
    if (error instanceof PermanentError) return "permerror";
    throw error;
  }
}

export async function findSpf(domain: string, lookup: Lookup): Promise<string[]> {
  return (await lookup.texts(domain)).filter((text) => /^v=spf1(?: |$)/i.test(text));
}

type Budget = { lookups: number };

async function evaluate(domain: string, address: string, lookup: Lookup, budget: Budget): Promise<SpfResult> {
  const [record, second] = await findSpf(domain, lookup);
  if (record === undefined) return "none";
  if (second !== undefined) throw new PermanentError(`${domain} has several records`);
  const terms = record.split(/ +/).slice(1).filter(Boolean);
  for (const term of terms) {
    const [, qualifier, name = "", rest = ""] = /^([+\-~?]?)([a-z][a-z0-9]*)(?![=\w.-])(.*)$/i.exec(term) ?? [];
    if (name === "") {
      if (/^[a-z][\w.-]*=/i.test(term)) continue;
      throw new PermanentError(term);
    }
    if (await matches(name.toLowerCase(), rest, { domain, address, lookup, budget }))
      return results[qualifier || "+"] ?? "pass";
  }
  const redirect = terms.map((term) => /^redirect=(.+)$/i.exec(term)?.[1]).find(Boolean);
  if (!redirect) return "neutral";
  spend(budget);
  const result = await evaluate(redirect, address, lookup, budget);
  if (result === "none") throw new PermanentError(redirect);
  return result;
}

type Context = { domain: string; address: string; lookup: Lookup; budget: Budget };

async function matches(name: string, rest: string, { domain, address, lookup, budget }: Context): Promise<boolean> {
  if (name === "all") return true;
  if (name === "ip4" || name === "ip6") return contains(rest.slice(1), address);
  const [, target = domain, four = "", six = ""] = /^(?::([^/]+))?(?:\/(\d+))?(?:\/\/(\d+))?$/.exec(rest) ?? [];
  const within = (found: string[]) =>
    found.some((each) => contains(`${each}${prefix(each.includes(":") ? six : four)}`, address));
  if (!["include", "a", "mx", "exists", "ptr"].includes(name)) throw new PermanentError(name);
  spend(budget);
  if (name === "include") {
    const result = await evaluate(target, address, lookup, budget);
    if (result === "none") throw new PermanentError(target);
    return result === "pass";
  }
  if (name === "a") return within(await lookup.addresses(target));
  if (name === "exists") return (await lookup.addresses(target)).length > 0;
  if (name === "mx") {
    const servers = (await lookup.mailServers(target)).slice(0, maxLookups);
    return within((await Promise.all(servers.map((server) => lookup.addresses(server)))).flat());
  }
  return false;
}

function prefix(length: string): string {
  return length === "" ? "" : `/${length}`;
}

function spend(budget: Budget): void {
  budget.lookups -= 1;
  if (budget.lookups < 0) throw new PermanentError("too many lookups");
}
