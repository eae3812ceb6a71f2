/** Questions to DNS. What is not there is an empty list; where nobody answers, each throws a NoAnswer. */
export type Lookup = {
  /** The texts of a name, each joined from its pieces. */
  texts: (name: string) => Promise<string[]>;
  /** The mail servers of a domain, the preferred ones first; "" for one that takes no mail (RFC 7505). */
  mailServers: (domain: string) => Promise<string[]>;
  addresses: (name: string) => Promise<string[]>;
  /** The names of an address. */
  names: (address: string) => Promise<string[]>;
};

/** No resolver told whether there is such a record or not. */
export class NoAnswer extends Error {}
