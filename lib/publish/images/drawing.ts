import { LRUCache } from "lru-cache";

type Image = Uint8Array<ArrayBuffer>;

/** How many images may wait, at some 200 ms each. Further requests are refused and must try again later. */
const maxWaiting = 50;

export function openImageQueue() {
  const images = new LRUCache<string, Promise<Image>>({ max: 200, ttl: 3600_000 }); // Some 60 kB each
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  /** Returns the image with that key, rendered at most once an hour; null if too many images are waiting. */
  function find(key: string, draw: () => Promise<Image>): Promise<Image> | null {
    const cached = images.get(key);
    if (cached) return cached;
    if (waiting >= maxWaiting) return null;
    waiting++;
    const image = last.then(draw).finally(() => waiting--);
    last = image.catch(() => images.delete(key));
    images.set(key, image);
    return image;
  }

  return { find };
}
