import { decodePath } from "../papers/paths";

/** What a request line asks for. `pathname` stands as it was sent; `name` is decoded, and null where it cannot be. */
export type Target = { pathname: string; search: string; name: string | null };

/**
 * Reads the target of a request line (RFC 9112, 3.2). Of an absolute one (`GET http://any.example/papers`) only the
 * path counts: which site this is, the configuration says.
 * @returns null for what is neither a path nor an HTTP address
 */
export function readTarget(target: string): Target | null {
  const [, origin = "", path = "", search = ""] = /^(https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  const pathname = origin !== "" && path === "" ? "/" : path;
  return pathname.startsWith("/") ? { pathname, search, name: decodePath(pathname) } : null;
}

/**
 * Whether a Host header is one (RFC 9110, 7.2): a name or an address, and perhaps a port. Old clients send none, and
 * an empty one is allowed.
 */
export function isHost(host: string | undefined): boolean {
  return host === undefined || /^(?:[a-z0-9._~-]*|\[[0-9a-f:.]+\])(?::\d{0,5})?$/i.test(host);
}
