import { entryOf, fieldOf, savedPapers } from "@/lib/library/library";
import { isAsset, isKeepable, lastDays, mostOffline, type Wish } from "@/lib/library/offline";
import { paperPath } from "@/lib/papers/paths";
import { deleteCaches } from "../serviceWorker/deleteCaches";
import { library, onChange } from "./kept";
import { hasComeBack, latestSeen } from "./visits";
import { whenShown } from "./whenShown";

const address = "/service-worker.js";
const pause = 2000; // After a change or the page's load, in ms

/**
 * Has a service worker keep saved papers, and the last days for a reader who comes back. A first visit that saves nothing
 * fetches nothing.
 */
export function readOffline(): void {
  void listKeptPages();
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  if (document.documentElement.dataset.offline === undefined) return void unregister();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask().catch(() => {}), pause);
  };
  const begin = () => whenShown(later);
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true });
  onChange(later);
}

let registering: Promise<ServiceWorkerRegistration> | null = null;

async function ask(): Promise<void> {
  const saved = savedPapers(library()).sort(([, a], [, b]) => (b.saved?.[1] ?? 0) - (a.saved?.[1] ?? 0));
  const isKnown = (await navigator.serviceWorker.getRegistration()) !== undefined;
  if (!isKnown && saved.length === 0 && !hasComeBack() && !isInstalled()) return;
  registering ??= navigator.serviceWorker.register(scriptAddress());
  await registering;
  const { active } = await navigator.serviceWorker.ready;
  const latest = savesData() ? null : latestSeen();
  const days = latest === null ? [] : lastDays(latest).map((day) => `/papers/date/${day}`);
  const papers = saved.slice(0, mostOffline).map(([id]) => paperPath(id));
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const assets = loaded.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname);
  const wish: Wish = { pages: [...days, ...papers].filter(isKeepable), assets: assets.filter(isAsset) };
  active?.postMessage(wish);
}

/** The policy of pages takes no text as the address of a script, but what this policy makes. */
function scriptAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy("service-worker", { createScriptURL: () => address }).createScriptURL("") ?? address
  );
}

type Rules = { createScriptURL(text: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Rules): Rules };

/** The operator has switched reading offline off. */
async function unregister(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  await deleteCaches();
}

function isInstalled(): boolean {
  return !matchMedia("(display-mode: browser)").matches;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

/** On the page that stands in for others offline: the pages that are there. */
async function listKeptPages(): Promise<void> {
  const list = document.querySelector("[data-kept-pages]");
  const model = list?.querySelector("li");
  if (!list || !model || !("caches" in globalThis)) return;
  const paths = new Set<string>();
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) paths.add(new URL(url).pathname);
  const isDay = (path: string) => path.startsWith("/papers/date/");
  const papers = [...paths].filter((path) => path.startsWith("/papers/") && !isDay(path));
  const shown = [...papers, ...[...paths].filter(isDay).sort().reverse()];
  const rows = shown.map((path) => {
    const row = model.cloneNode(true) as HTMLElement;
    const link = row.querySelector("a");
    row.hidden = false;
    if (link) link.href = path;
    if (link) link.textContent = nameOf(path);
    return row;
  });
  list.replaceChildren(...rows);
}

function nameOf(path: string): string {
  const id = decodeURIComponent(path.slice("/papers/".length));
  const shown = fieldOf(entryOf(library(), id), "shown");
  return shown?.title || id.replace(/^date\//, "Papers of ");
}
