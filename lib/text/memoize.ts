/**
 * Caches the results of a lookup for callers that make a thousand of them at once. Tracking the order of use, as most
 * caches do, would cost more than the repeated lookups after an occasional clear.
 * @param maxSize how many results to keep before all are dropped
 */
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
