/**
 * What look-ups gave, for who asks for a thousand at once: keeping the order of their use, as a cache mostly does, would
 * cost more than the look-ups that beginning anew costs, now and then.
 * @param most how many answers are kept before all are forgotten
 */
export function memoize<K, V>(most: number, find: (key: K) => V): { get: (key: K) => V; forget: () => void } {
  const known = new Map<K, V>();
  const get = (key: K): V => {
    const answer = known.get(key);
    if (answer !== undefined) return answer;
    if (known.size >= most) known.clear();
    const found = find(key);
    known.set(key, found);
    return found;
  };
  return { get, forget: () => known.clear() };
}
