import { isSameName, type WrittenName } from "./sameName";

/** A name as some papers write it. */
export type Writing = {
  id: number;
  name: WrittenName;
  /** By paper, the writings of its other authors; none for a paper of so many that they say nothing. */
  papers: ReadonlyMap<number, readonly number[]>;
};

/** The least number of co-authors that two writings share, if they are one author's. */
const minShared = 2;

/** A co-author whom more writings of the same family name and initial share knows a whole laboratory. */
const maxSharing = 50;

/**
 * Decides which writings are certainly one author's. All have one `writingKey`. Two are, if
 *
 * - their names differ only as `isSameName` says,
 * - no paper has both, and
 * - both share two co-authors; for names that very many people have, on each paper of the rarer writing.
 *
 * Writings that such pairs connect are one author's if any two of them can be: a J. Smith who wrote with John's and with
 * Jane's co-authors leaves all three apart.
 * @returns the groups of two and more, in the order of their first writings' ids
 */
export function joinWritings(writings: readonly Writing[]): Writing[][] {
  const sorted = [...writings].sort((a, b) => a.id - b.id);
  const groups = new Map(sorted.map((writing) => [writing, [writing]]));
  for (const [one, other] of certainPairs(sorted)) {
    const [into, from] = [groups.get(one) ?? [], groups.get(other) ?? []];
    if (into === from) continue;
    into.push(...from);
    for (const each of from) groups.set(each, into);
  }
  return [...new Set(groups.values())]
    .filter(
      (group) =>
        group.length > 1 && group.every((one, at) => group.slice(at + 1).every((other) => canBeOne(one, other))),
    )
    .map((group) => group.sort((a, b) => a.id - b.id));
}

/**
 * Chooses the writing that stands for a group: the one that stood for others before, so that its address stays; else one
 * with the given name in full, of those the one of most papers, else the longest.
 */
export function chooseWriting(group: readonly Writing[], stood: ReadonlySet<number | null>): Writing | null {
  const rank = ({ id, name, papers }: Writing) => [
    Number(stood.has(id)),
    Number((name.person?.given[0] ?? "").length > 1),
    papers.size,
    name.letters[0]?.length ?? 0,
    -id,
  ];
  const [best] = group
    .map((writing) => ({ writing, rank: rank(writing) }))
    .sort((a, b) => b.rank.map((value, at) => value - (a.rank[at] ?? 0)).find((difference) => difference !== 0) ?? 0);
  return best?.writing ?? null;
}

function certainPairs(writings: readonly Writing[]): [Writing, Writing][] {
  return sharingPairs(writings).filter(([one, other]) => canBeOne(one, other) && isCertain(one, other));
}

/** The pairs of writings that share enough co-authors, without comparing each with each. */
function sharingPairs(writings: readonly Writing[]): [Writing, Writing][] {
  const known = new Map<number, number[]>();
  for (const [place, writing] of writings.entries())
    for (const coauthor of coauthorsOf(writing)) {
      const places = known.get(coauthor) ?? [];
      places.push(place);
      known.set(coauthor, places);
    }
  const shared = new Map<number, number>(); // By the places of both
  for (const places of known.values()) {
    if (places.length > maxSharing) continue;
    for (const [at, one] of places.entries())
      for (const other of places.slice(at + 1)) {
        const pair = one * writings.length + other;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  return [...shared].flatMap(([pair, count]): [Writing, Writing][] => {
    const one = writings[Math.floor(pair / writings.length)];
    const other = writings[pair % writings.length];
    return one && other && count >= minShared ? [[one, other]] : [];
  });
}

function coauthorsOf({ papers }: Writing): Set<number> {
  return new Set([...papers.values()].flat());
}

function canBeOne(one: Writing, other: Writing): boolean {
  if (!isSameName(one.name, other.name)) return false;
  const [rarer, commoner] = byPapers(one, other);
  return [...rarer.papers.keys()].every((paper) => !commoner.papers.has(paper));
}

function isCertain(one: Writing, other: Writing): boolean {
  if (!one.name.isOfSyllables && !other.name.isOfSyllables) return true;
  const [rarer, commoner] = byPapers(one, other);
  const theirs = coauthorsOf(commoner);
  return [...rarer.papers.values()].every((own) => own.filter((coauthor) => theirs.has(coauthor)).length >= minShared);
}

function byPapers(one: Writing, other: Writing): [Writing, Writing] {
  return one.papers.size <= other.papers.size ? [one, other] : [other, one];
}
