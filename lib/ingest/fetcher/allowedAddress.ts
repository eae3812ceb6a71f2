import { type LookupAddress, lookup } from "node:dns";
import { isIP, type LookupFunction } from "node:net";
import { isLoopbackAddress } from "../../platform/http/loopback";
import { isPublicAddress } from "../../platform/http/publicAddress";
import { UpstreamFailure } from "./answer";

/** @throws UpstreamFailure if the address is in a private network */
function check(host: string, address: string, allowLoopback: boolean): void {
  if (isPublicAddress(address) || (allowLoopback && isLoopbackAddress(address))) return;
  throw new UpstreamFailure(
    `${host} has the address ${address}, which is in a private network; a source must have a public address`,
  );
}

/** A host that is a name is checked when it resolves, by `checkedLookup`. */
export function checkUrl(url: URL, allowLoopback: boolean): void {
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new UpstreamFailure(`${url.href} is not an http(s) URL`);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host)) check(host, host, allowLoopback);
}

/** The connection uses the addresses that were checked: a name that resolves differently later leads nowhere else. */
export function checkedLookup(allowLoopback: boolean): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const addresses = found as LookupAddress[];
      try {
        if (error) return done(error, "");
        for (const { address } of addresses) check(host, address, allowLoopback);
      } catch (refusal) {
        return done(refusal as Error, "");
      }
      const [first] = addresses;
      if (options.all) done(null, addresses);
      else done(null, first?.address ?? "", first?.family ?? 4);
    });
  };
}
