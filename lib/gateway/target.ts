import { decodePath } from "../papers/paths";

/** What a request line asks for. `pathname` stands as it was sent; `name` is decoded, and null where it cannot be. */
export type Target = { pathname: string; search: string; name: string | null };

/** RFC 9112, 3.2. Of an absolute target only the path counts. Null if it is neither a path nor an HTTP address. */
export function readTarget(target: string): Target | null {
  const [, origin = "", path = "", search = ""] = /^(https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target) ?? [];
  const pathname = origin !== "" && path === "" ? "/" : path;
  return pathname.startsWith("/") ? { pathname, search, name: decodePath(pathname) } : null;
}

/** A name or address with an optional port (RFC 9110, 7.2). Old clients send none, and an empty one is allowed. */
export function isHost(host: string | undefined): boolean {
  return host === undefined || /^(?:[a-z0-9._~-]*|\[[0-9a-f:.]+\])(?::\d{0,5})?$/i.test(host);
}
