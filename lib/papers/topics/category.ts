import { aliases, type Category, taxonomy } from "./taxonomy";

const byCode = new Map([...taxonomy.values()].flat().map((category) => [category.code.toLowerCase(), category]));
for (const [alias, code] of aliases) {
  const category = byCode.get(code.toLowerCase());
  if (category) byCode.set(alias.toLowerCase(), category);
}

/** Returns the category that has a code, in whatever case and by any of its names: cs.SY is eess.SY; null where none has. */
export function findCategory(code: string): Category | null {
  return byCode.get(code.trim().toLowerCase()) ?? null;
}
