/** The page that is shown where the network fails and the asked page is not kept. */
export const offlinePath = "/offline";

/** The most saved papers whose pages are kept for reading offline: the last saved. */
export const mostOffline = 300;
export const daysOffline = 7;

/** What a page asks the service worker to have. */
export type Wish = {
  /** The paths of pages; others are deleted. */
  pages: string[];
  /** The addresses of styles, scripts and fonts that this page was shown with. */
  assets: string[];
};

/** Whether a path is that of a page that is the same for everybody, and may be kept. Nothing with a query may. */
export function isKeepable(path: string): boolean {
  if (path === "/" || path === "/library" || path === offlinePath) return true;
  if (/^\/papers\/date\/\d{4}-\d\d-\d\d$/.test(path)) return true;
  // Not another form of a paper, and no other list.
  return /^\/papers\/(?!(?:date|week|month|trending)(?:\/|$))[^?#]+$/.test(path) && !isFile(path);
}

/** Whether an address is that of a style, a script or a font, whose content never changes. */
export function isAsset(path: string): boolean {
  return /^\/_next\/static\/[^?#]+\.(?:css|woff2)$|^\/browser-[0-9a-f]{16}\.js$/.test(path);
}

function isFile(path: string): boolean {
  return /\.(?:md|png|bib|ris|json|atom|rss)$/.test(path);
}

/** Returns the styles and scripts in a page's HTML. */
export function assetsIn(html: string): string[] {
  const found = html.matchAll(/(?:href|src)="(\/(?:_next\/static\/|browser-)[^"?#]+)"/g);
  return [...new Set([...found].map(([, path]) => path ?? ""))].filter(isAsset);
}

/** Returns the days that end with one, the latest first. */
export function lastDays(day: string, count = daysOffline): string[] {
  return Array.from({ length: count }, (_, back) =>
    new Date(Date.parse(day) - back * 86_400_000).toISOString().slice(0, 10),
  );
}

/** Returns null unless a message is a wish; what it names besides pages and assets is left out. */
export function readWish(message: unknown): Wish | null {
  const { pages, assets } = (message ?? {}) as Record<string, unknown>;
  if (!isTexts(pages) || !isTexts(assets)) return null;
  return { pages: pages.filter(isKeepable), assets: assets.filter(isAsset) };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
