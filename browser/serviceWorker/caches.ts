import { assetsIn, isAsset, offlinePath, type Wish } from "@/lib/library/offline";
import { cachePrefix, cachesBut, deleteCaches } from "./deleteCaches";

/** Set by bin/browserBundle.ts: a hash of the build, whose pages and assets belong together. */
declare const build: string;

const name = `${cachePrefix}${build}`;
const keptFor = 3_600_000; // How old a list gets before it is fetched again, in ms
const atOnce = 2; // How many pages are fetched at a time

/** Pages that are kept whatever a page asks for. */
const always = ["/", "/library", offlinePath];

/** Fetches the pages that an earlier build's cache has, so that none is missing when it is deleted. */
export async function moveIn(): Promise<void> {
  const others = await Promise.all((await cachesBut(name)).map(async (each) => (await caches.open(each)).keys()));
  const paths = others.flat().map(({ url }) => new URL(url).pathname);
  await fetchPages([offlinePath, ...paths.filter((path) => path !== offlinePath && !isAsset(path))]);
  if (!(await (await caches.open(name)).match(offlinePath))) throw new Error("The offline page could not be fetched");
}

export function removeOthers(): Promise<void> {
  return deleteCaches(name);
}

/** Fetches the pages that are missing or may have changed, and deletes those that nobody asks for any longer. */
export async function have({ pages, assets }: Wish): Promise<void> {
  const cache = await caches.open(name);
  const wanted = new Set([...always, ...pages]);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  for (const path of kept) if (!isAsset(path) && !wanted.has(path)) await cache.delete(path);
  for (const path of assets) await addAsset(cache, path);
  const fresh: string[] = [];
  for (const path of kept) if (!isOutdated(path, await cache.match(path))) fresh.push(path);
  await fetchPages([...wanted].filter((path) => !fresh.includes(path)));
}

/** Renews a page that is kept. */
export async function keepAnswer(path: string, answer: Response): Promise<void> {
  const cache = await caches.open(name);
  if (isForAll(answer) && (await cache.match(path))) await put(cache, path, answer);
}

export async function answerOffline(path: string): Promise<Response> {
  const cache = await caches.open(name);
  return (await cache.match(path)) ?? (await cache.match(offlinePath)) ?? Response.error();
}

export async function assetFrom(request: Request): Promise<Response> {
  return (await (await caches.open(name)).match(request)) ?? fetch(request);
}

async function fetchPages(paths: string[]): Promise<void> {
  const cache = await caches.open(name);
  const waiting = paths.values();
  const work = async () => {
    for (const path of waiting) {
      // Without credentials, so that no answer is a reader's.
      const answer = await fetch(path, { credentials: "omit" }).catch(() => null);
      if (answer && isForAll(answer)) await put(cache, path, answer);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function put(cache: Cache, path: string, answer: Response): Promise<void> {
  const html = await answer.clone().text();
  await cache.put(path, answer);
  for (const asset of assetsIn(html)) await addAsset(cache, asset);
}

async function addAsset(cache: Cache, path: string): Promise<void> {
  if (!(await cache.match(path))) await cache.add(path).catch(() => {});
}

function isForAll(answer: Response): boolean {
  const caching = answer.headers.get("Cache-Control") ?? "";
  return answer.status === 200 && answer.type === "basic" && !answer.redirected && !/no-store/i.test(caching);
}

/** Lists change through the day; a paper is renewed when it is read. */
function isOutdated(path: string, answer: Response | undefined): boolean {
  const isList = path === "/" || path.startsWith("/papers/date/");
  return isList && Date.now() - Date.parse(answer?.headers.get("Date") ?? "") > keptFor;
}
