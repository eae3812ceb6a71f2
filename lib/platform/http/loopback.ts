const names = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** Returns whether a host name, as used to listen or in a URL, means this machine only. */
export function isLoopback(hostname: string): boolean {
  return names.has(hostname.toLowerCase());
}

/** Returns whether an IP address is a loopback address: 127.0.0.0/8, also mapped to IPv6, or ::1. */
export function isLoopbackAddress(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/i.test(address);
}
