import { LRUCache } from "lru-cache";

type Image = Uint8Array<ArrayBuffer>;

/** Of those that wait to be drawn, which takes some 200 ms each. Whoever asks for one more is told to come back. */
const mostWaiting = 50;

/** Draws images one at a time, and keeps the last ones for an hour. */
export function openDrawing() {
  /** Of some 60 kB each. */
  const images = new LRUCache<string, Promise<Image>>({ max: 200, ttl: 3600_000 });
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** @returns the image under a key, drawn at most once an hour; null where too many are waiting already */
  function find(key: string, draw: () => Promise<Image>): Promise<Image> | null {
    const known = images.get(key);
    if (known) return known;
    if (waiting >= mostWaiting) return null;
    waiting++;
    const image = last.then(draw).finally(() => waiting--);
    last = image.catch(() => images.delete(key));
    images.set(key, image);
    return image;
  }

  return { find };
}
