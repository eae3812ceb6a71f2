/** Several times as fast as a Map for words freshly cut out of a text: it follows a pointer only to the word found. */
export type Interner = ReturnType<typeof openInterner>;

export function openInterner() {
  const texts: string[] = [];
  let hashes = new Uint32Array(1 << 14); // At most half full; an entry is the hash of a word, and its number plus one
  let numbers = new Uint32Array(1 << 14);

  function grow(): void {
    const [oldHashes, oldNumbers] = [hashes, numbers];
    hashes = new Uint32Array(2 * oldHashes.length);
    numbers = new Uint32Array(2 * oldHashes.length);
    for (let from = 0; from < oldNumbers.length; from++) {
      if (oldNumbers[from] === 0) continue;
      let place = (oldHashes[from] as number) & (numbers.length - 1);
      while (numbers[place] !== 0) place = (place + 1) & (numbers.length - 1);
      hashes[place] = oldHashes[from] as number;
      numbers[place] = oldNumbers[from] as number;
    }
  }

  return {
    texts: texts as readonly string[],
    find: (text: string): number => {
      const hash = hashOf(text);
      const mask = numbers.length - 1;
      for (let place = hash & mask; numbers[place] !== 0; place = (place + 1) & mask) {
        const number = (numbers[place] as number) - 1;
        if (hashes[place] === hash && texts[number] === text) return number;
      }
      return -1;
    },
    add: (text: string): number => {
      if (2 * (texts.length + 1) > numbers.length) grow();
      const hash = hashOf(text);
      const mask = numbers.length - 1;
      let place = hash & mask;
      while (numbers[place] !== 0) place = (place + 1) & mask;
      // Copies the word, since a substring keeps its whole text in memory.
      texts.push(Buffer.from(text).toString());
      hashes[place] = hash;
      numbers[place] = texts.length;
      return texts.length - 1;
    },
  };
}

/** FNV-1a (Fowler, Noll and Vo), with the high bits folded into the low ones, which select the entry. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
