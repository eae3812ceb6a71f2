import { aliases, type Category, taxonomy } from "./taxonomy";

const byCode = new Map([...taxonomy.values()].flat().map((category) => [category.code.toLowerCase(), category]));
for (const [alias, code] of aliases) {
  const category = byCode.get(code.toLowerCase());
  if (category) byCode.set(alias.toLowerCase(), category);
}

/** Finds a category by any of its codes in any case: cs.SY is eess.SY. Returns null if there is none. */
export function findCategory(code: string): Category | null {
  return byCode.get(code.trim().toLowerCase()) ?? null;
}
