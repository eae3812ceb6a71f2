/**
 * Numbers words in the order in which they come, from 0. As a Map from word to number, and several times quicker for
 * words that have just been cut out of a text: a Map follows a pointer to each word that it compares with, this one to
 * the word that is found.
 */
export type Interner = ReturnType<typeof openInterner>;

export function openInterner() {
  const texts: string[] = [];
  // Half full at most; a place holds the hash of a word, and its number plus one.
  let hashes = new Uint32Array(1 << 14);
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
    /** @returns the number of a word, −1 where it has none */
    find: (text: string): number => {
      const hash = hashOf(text);
      const mask = numbers.length - 1;
      for (let place = hash & mask; numbers[place] !== 0; place = (place + 1) & mask) {
        const number = (numbers[place] as number) - 1;
        if (hashes[place] === hash && texts[number] === text) return number;
      }
      return -1;
    },
    /** Numbers a word that has no number yet. */
    add: (text: string): number => {
      if (2 * (texts.length + 1) > numbers.length) grow();
      const hash = hashOf(text);
      const mask = numbers.length - 1;
      let place = hash & mask;
      while (numbers[place] !== 0) place = (place + 1) & mask;
      // What was cut out of a text would keep all of it in memory.
      texts.push(Buffer.from(text).toString());
      hashes[place] = hash;
      numbers[place] = texts.length;
      return texts.length - 1;
    },
  };
}

/** FNV-1a of the code units, by Fowler, Noll and Vo, with its high bits folded in: places are taken from the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
