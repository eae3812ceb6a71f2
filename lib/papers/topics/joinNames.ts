/** A name that topics share the key of (acronyms.ts), with what chooses the topic among them. */
export type SharedName = {
  slug: string;
  /** Null for an acronym that no paper has as a keyword. */
  topic: { id: number; papers: number; joinedToId: number | null } | null;
  /** Whether it is spelled out: `large-language-model`, not `llm`. */
  isLong: boolean;
};

/**
 * Chooses the name that stands for all: the one that stood for them before, so that addresses stay; else a long name, of
 * those the one of most papers. Null if no paper has any of them.
 */
export function chooseName(names: readonly SharedName[]): SharedName | null {
  const stood = new Set(names.flatMap(({ topic }) => topic?.joinedToId ?? []));
  const rank = ({ slug, topic, isLong }: SharedName) =>
    [stood.has(topic?.id ?? 0) && isLong, isLong, topic?.papers ?? 0, slug] as const;
  const [best] = names
    .filter(({ topic }) => topic !== null)
    .sort((a, b) => {
      const [[stoodA, longA, papersA, slugA], [stoodB, longB, papersB, slugB]] = [rank(a), rank(b)];
      return (
        Number(stoodB) - Number(stoodA) ||
        Number(longB) - Number(longA) ||
        papersB - papersA ||
        (slugA < slugB ? -1 : 1)
      );
    });
  return best ?? null;
}
