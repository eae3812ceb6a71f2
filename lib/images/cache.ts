import { setTimeout as sleep } from "node:timers/promises";
import { LRUCache } from "lru-cache";

type Image = Uint8Array<ArrayBuffer>;

/** Of some 60 kB each. */
const images = new LRUCache<string, Promise<Image>>({ max: 200, ttl: 3600_000 });

/** Of those that wait to be drawn. Whoever asks for one more is told to come back. */
const mostWaiting = 8;
/** Drawing takes some 200 ms in which no other request is served: between two, as many times that is left to those. */
const rest = 3;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/** @returns the image under a key, drawn at most once an hour; null where too many are waiting already */
export function cachedImage(key: string, draw: () => Promise<Image>): Promise<Image> | null {
  const known = images.get(key);
  if (known) return known;
  if (waiting >= mostWaiting) return null;
  waiting++;
  const image = last.then(async () => {
    const start = performance.now();
    try {
      return await draw();
    } finally {
      waiting--;
      last = sleep(rest * (performance.now() - start));
    }
  });
  last = image.catch(() => images.delete(key));
  images.set(key, image);
  return image;
}
