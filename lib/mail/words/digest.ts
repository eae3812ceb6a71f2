import { formatNumber } from "../../text/plural";
import { shorten } from "../../text/shorten";

export const digestLinks = {
  preferences: "Change your preferences",
  online: "View online",
  unsubscribe: "Unsubscribe",
};

const longestTitle = 70; // In characters: what mail programs show of a subject

/** @param titles of the digest's papers; without any, the heading says that */
export function digestSubject(siteName: string, heading: string, [first, ...others]: readonly string[]): string {
  if (first === undefined) return `${siteName}: ${heading}`;
  const more = others.length > 0 ? ` and ${formatNumber(others.length)} more` : "";
  return `${siteName}: ${shorten(first, longestTitle)}${more}`;
}

export function moreText(more: number): string {
  return more > 0 ? `And ${formatNumber(more)} more` : "Read on the site";
}

/** @param hears the subscriber's interests in a few words; null for the public digest */
export function whyYouGetThis(siteName: string, hears: string | null): string {
  return `You get this email because you subscribed to ${siteName}${hears ? `: ${hears}` : ""}.`;
}
