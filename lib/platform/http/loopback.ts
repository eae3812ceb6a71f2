const names = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** @returns whether a host name, as one listens on it or as it stands in a URL, is this machine and no other */
export function isLoopback(hostname: string): boolean {
  return names.has(hostname.toLowerCase());
}

/** @returns whether an IP address is of this machine: 127.0.0.0/8, also as IPv6 has it, or ::1 */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/i.test(address);
}
