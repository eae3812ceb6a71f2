import { type Period, parsePeriod } from "../../calendar/period";
import { element, xmlDocument } from "../../platform/xml";

/** Addresses in a sitemap. The protocol allows 50,000 (sitemaps.org); the days are listed as well as the papers. */
export const sitemapSize = 40_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

type SitemapName = { month: Period | null; part: number };

/** Returns `2025-03.xml`, `2025-03-2.xml` or `unlisted.xml`: a part of a month's papers, or of those on no list. */
export function sitemapFile(month: string | null, part: number): string {
  return `${month ?? "unlisted"}${part > 0 ? `-${part + 1}` : ""}.xml`;
}

export function parseSitemapFile(file: string): SitemapName | null {
  const [, key = "", place] = /^(unlisted|\d{4}-\d{2})(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/.exec(file) ?? [];
  const part = place === undefined ? 0 : Number(place) - 1;
  if (key === "unlisted") return { month: null, part };
  const month = parsePeriod("month", key);
  return month && { month, part };
}

export function countParts(papers: number): number {
  return Math.ceil(papers / sitemapSize);
}

/** @param addresses of the sitemaps, each with the day of its last addition if known */
export function sitemapIndex(addresses: { address: string; changed: string | null }[]): string {
  const sitemaps = addresses.map(({ address, changed }) =>
    element("sitemap", {}, element("loc", {}, address), changed === null ? null : element("lastmod", {}, changed)),
  );
  return xmlDocument(element("sitemapindex", { xmlns: namespace }, ...sitemaps));
}

export function sitemap(addresses: string[]): string {
  const urls = addresses.map((address) => element("url", {}, element("loc", {}, address)));
  return xmlDocument(element("urlset", { xmlns: namespace }, ...urls));
}
