/** DNS lookups. A missing record gives an empty list; if DNS does not answer, each throws NoAnswer. */
export type Lookup = {
  texts: (name: string) => Promise<string[]>; // TXT records, each joined from its strings
  /** The mail servers of a domain by preference; "" for a domain that accepts no mail (RFC 7505). */
  mailServers: (domain: string) => Promise<string[]>;
  addresses: (name: string) => Promise<string[]>;
  names: (address: string) => Promise<string[]>; // The reverse DNS names of an address
};

/** DNS did not answer whether the record exists. */
export class DnsUnavailable extends Error {}
