/** The caches of this site begin with it; what follows names the build. */
export const cachePrefix = "offprint-";

/** @param kept the name of the cache that stays, if any */
export async function deleteCaches(kept?: string): Promise<void> {
  await Promise.all((await cachesBut(kept)).map((name) => caches.delete(name)));
}

/** @returns the names of this site's caches, but for one */
export async function cachesBut(kept?: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== kept);
}
