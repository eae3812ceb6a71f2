import { formatNumber } from "../../text/plural";

export const digestLinks = {
  preferences: "Change your preferences",
  online: "View online",
  unsubscribe: "Unsubscribe",
};

export const digestSubject = (siteName: string, heading: string) => `${siteName}: ${heading}`;

export function moreText(more: number): string {
  return more > 0 ? `And ${formatNumber(more)} more` : "Read on the site";
}

/** @param hears the subscriber's interests in a few words; null for the public digest */
export function whyYouGetThis(siteName: string, hears: string | null): string {
  return `You get this email because you subscribed to ${siteName}${hears ? `: ${hears}` : ""}.`;
}
