import ipaddr from "ipaddr.js";

/** @param network an address, or a CIDR block such as 192.0.2.0/24 */
export function contains(network: string, address: string): boolean {
  const [base = "", length] = network.split("/");
  if (!ipaddr.isValid(base) || !ipaddr.isValid(address)) return false;
  const [outer, inner] = [ipaddr.process(base), ipaddr.process(address)];
  const bits = length === undefined ? outer.toByteArray().length * 8 : Number(length);
  if (outer.kind() !== inner.kind() || !(bits >= 0 && bits <= outer.toByteArray().length * 8)) return false;
  return inner.match(outer, bits);
}

export function isAddress(text: string): boolean {
  return ipaddr.isValid(text);
}
