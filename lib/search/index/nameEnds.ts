/** Keeps the end of a name and the beginning of the next from looking like a name. Texts have no such word. */

/** At the end of the name or at its beginning; 0 for a group, which has none. */
export type NameEnd = { familyWords: number; familyFirst: boolean };

/** Most names end with a family name of one word. Then the last name of a sequence needs no sign. */
export const usualEnd = "|";

const maxFamilyWords = 5;

export function endSign({ familyWords, familyFirst }: NameEnd): string {
  if (familyFirst) return `|<${Math.min(maxFamilyWords, familyWords)}`;
  return familyWords === 1 ? usualEnd : `|${Math.min(maxFamilyWords, familyWords)}`;
}

export const nameEnds: ReadonlyMap<string, NameEnd> = new Map(
  Array.from({ length: maxFamilyWords + 1 }, (_, familyWords): NameEnd[] => [
    { familyWords, familyFirst: false },
    ...(familyWords > 0 ? [{ familyWords, familyFirst: true }] : []),
  ])
    .flat()
    .map((end) => [endSign(end), end]),
);
