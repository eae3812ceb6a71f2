/** For a thousand lookups at once: tracking the order of use would cost more than dropping all at `maxSize`. */
export function memoize<K, V>(maxSize: number, find: (key: K) => V): { get: (key: K) => V; forget: () => void } {
  const cache = new Map<K, V>();
  const get = (key: K): V => {
    const answer = cache.get(key);
    if (answer !== undefined) return answer;
    if (cache.size >= maxSize) cache.clear();
    const value = find(key);
    cache.set(key, value);
    return value;
  };
  return { get, forget: () => cache.clear() };
}
