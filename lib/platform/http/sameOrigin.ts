import { formRefused } from "../logs/security";
import { isLoopback } from "./loopback";

export type OriginHeaders = { origin: string | null; secFetchSite: string | null };

// Browsers send `Origin` with every POST; programs that send neither header carry no reader's cookies and may pass.
// Compared with PUBLIC_URL, never with the Host header, which the client controls. A site on loopback has three names.
export function isSameOrigin({ origin, secFetchSite }: OriginHeaders, publicUrl: string): boolean {
  // Pages without a referrer send the origin "null", but no page of another site can make a browser send same-origin.
  if (origin === "null") return secFetchSite === "same-origin";
  if (secFetchSite && secFetchSite !== "same-origin" && secFetchSite !== "none") return false;
  if (origin === null) return secFetchSite === null || secFetchSite === "none";
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const ours = new URL(publicUrl);
  if (from.origin === ours.origin) return true;
  return isLoopback(from.hostname) && isLoopback(ours.hostname) && from.port === ours.port;
}

/** Any page can POST to a server action. Returns the message for the sender, or null; `form` is its name in the log. */
export function rejectForeignForm(
  form: string,
  headers: { get(name: string): string | null },
  publicUrl: string,
): string | null {
  const originHeaders = { origin: headers.get("origin"), secFetchSite: headers.get("sec-fetch-site") };
  if (isSameOrigin(originHeaders, publicUrl)) return null;
  formRefused(form, "origin");
  return foreignOriginMessage(publicUrl);
}

export function foreignOriginMessage(publicUrl: string): string {
  return `This form must be sent from ${publicUrl}. If this is your site, set PUBLIC_URL to the address you use.`;
}
