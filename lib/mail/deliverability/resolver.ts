import { Resolver } from "node:dns/promises";
import { DnsUnavailable, type Lookup } from "./lookup";

const timeout = 2000; // in ms, for each of two tries

const absent = new Set(["ENOTFOUND", "ENODATA"]); // Error codes for a missing name or record

/** @param servers such as 127.0.0.1:5353; by default those of this machine */
export function dnsLookup(servers: string[] = []): Lookup {
  const resolver = new Resolver({ timeout, tries: 2 });
  if (servers.length > 0) resolver.setServers(servers);

  async function ask<T>(name: string, question: () => Promise<T[]>): Promise<T[]> {
    try {
      return await question();
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
      if (absent.has(code)) return [];
      throw new DnsUnavailable(`DNS did not answer for ${name} (${code})`, { cause });
    }
  }

  return {
    texts: async (name) => (await ask(name, () => resolver.resolveTxt(name))).map((pieces) => pieces.join("")),
    mailServers: async (domain) => {
      const servers = await ask(domain, () => resolver.resolveMx(domain));
      return servers.sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange);
    },
    addresses: async (name) => {
      const found = await Promise.all([
        ask(name, () => resolver.resolve4(name)),
        ask(name, () => resolver.resolve6(name)),
      ]);
      return found.flat();
    },
    names: (address) => ask(address, () => resolver.reverse(address)),
  };
}
