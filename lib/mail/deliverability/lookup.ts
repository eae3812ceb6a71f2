/** DNS lookups. A missing record gives an empty list; if DNS does not answer, each throws NoAnswer. */
export type Lookup = {
  /** TXT records, each joined from its strings. */
  texts: (name: string) => Promise<string[]>;
  /** The mail servers of a domain by preference; "" for a domain that accepts no mail (RFC 7505). */
  mailServers: (domain: string) => Promise<string[]>;
  addresses: (name: string) => Promise<string[]>;
  /** The reverse DNS names of an address. */
  names: (address: string) => Promise<string[]>;
};

/** DNS did not answer whether the record exists. */
export class DnsUnavailable extends Error {}
