const global = globalThis as typeof globalThis & { offprintKept?: Map<string, Map<unknown, unknown>> };

/**
 * For a thousand lookups at once: tracking the order of use would cost more than dropping all at `maxSize`.
 * @param name by which the copies of a module in Next's bundles share what one of them has found
 */
export function memoize<K, V>(
  maxSize: number,
  find: (key: K) => V,
  name?: string,
): { get: (key: K) => V; forget: () => void } {
  const cache = (name === undefined ? new Map() : sharedMap(name)) as Map<K, V>;
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

function sharedMap(name: string): Map<unknown, unknown> {
  global.offprintKept ??= new Map();
  const kept = global.offprintKept.get(name) ?? new Map<unknown, unknown>();
  global.offprintKept.set(name, kept);
  return kept;
}
