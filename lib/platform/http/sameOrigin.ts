import { formRefused } from "../logs/security";
import { isLoopback } from "./loopback";

/** The request headers that tell where a form was sent from. */
export type OriginHeaders = { origin: string | null; secFetchSite: string | null };

/**
 * Whether a form came from this site. Browsers send `Origin` with every POST; programs that send neither header carry
 * no reader's cookies and may pass. It is compared with the configured address, never with a Host header, which a
 * caller chooses. A site on loopback has three names.
 */
export function isSameOrigin({ origin, secFetchSite }: OriginHeaders, publicUrl: string): boolean {
  // Pages that send no referrer send no origin either; but no page of another site can make a browser say this.
  if (origin === "null") return secFetchSite === "same-origin";
  if (secFetchSite && secFetchSite !== "same-origin" && secFetchSite !== "none") return false;
  if (origin === null) return secFetchSite === null || secFetchSite === "none";
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const ours = new URL(publicUrl);
  if (from.origin === ours.origin) return true;
  return isLoopback(from.hostname) && isLoopback(ours.hostname) && from.port === ours.port;
}

/**
 * Every action can be reached by a POST from anywhere.
 * @param form what it is called in the log
 * @returns what to tell the sender of a form from elsewhere, or null
 */
export function whyForeign(
  form: string,
  headers: { get(name: string): string | null },
  publicUrl: string,
): string | null {
  const given = { origin: headers.get("origin"), secFetchSite: headers.get("sec-fetch-site") };
  if (isSameOrigin(given, publicUrl)) return null;
  formRefused(form, "origin");
  return foreignOriginMessage(publicUrl);
}

/** What the sender of a form from elsewhere is told. */
export function foreignOriginMessage(publicUrl: string): string {
  return `This form must be sent from ${publicUrl}. If this is your site, set PUBLIC_URL to the address you use.`;
}
