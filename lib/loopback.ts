const names = new Set(["localhost", "127.0.0.1", "::1", "[::1]"]);

/** @returns whether a host name, as one listens on it or as it stands in a URL, is this machine and no other */
export function isLoopback(hostname: string): boolean {
  return names.has(hostname);
}
