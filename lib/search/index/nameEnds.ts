/*
 * The words of a paper's authors stand in one row. A sign ends each name, so that the end of one and the beginning of the
 * next are no name, and says which of its words are the family name. No word of a text is one of these signs.
 */

/** How many words at the end of a name are of the family, or at its beginning; 0 of a group, which has no such parts. */
export type NameEnd = { familyWords: number; familyFirst: boolean };

/** Nearly all names end with one word of the family. The last of a row needs no sign then. */
export const usualEnd = "|";

const most = 5;

export function endSign({ familyWords, familyFirst }: NameEnd): string {
  if (familyFirst) return `|<${Math.min(most, familyWords)}`;
  return familyWords === 1 ? usualEnd : `|${Math.min(most, familyWords)}`;
}

/** Every sign and what it says. */
export const nameEnds: ReadonlyMap<string, NameEnd> = new Map(
  Array.from({ length: most + 1 }, (_, familyWords): NameEnd[] => [
    { familyWords, familyFirst: false },
    ...(familyWords > 0 ? [{ familyWords, familyFirst: true }] : []),
  ])
    .flat()
    .map((end) => [endSign(end), end]),
);
