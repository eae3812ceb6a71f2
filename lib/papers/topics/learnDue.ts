/** In papers of another kind than those that the shipped model learned from. */
const minPapers = 2000;
const growth = 1.2;

/**
 * Whether to look how many papers of another kind there are, which reads the whole store: after growth by a fifth, so
 * that all looks together read it six times at most.
 * @param papers how many the store has
 * @param looked how many it had when somebody last looked; null if nobody has
 */
export function isLookDue({ papers, looked }: { papers: number; looked: number | null }): boolean {
  return papers >= minPapers && (looked === null || papers >= growth * looked);
}

/**
 * Whether to learn a model, again only from twice as many papers: each new one changes topics.
 * @param others how many papers of another kind have keywords of their sources
 * @param learned from how many the present model was learned; null if there is none
 */
export function isLearningDue({ others, learned }: { others: number; learned: number | null }): boolean {
  return others >= minPapers && (learned === null || others >= 2 * learned);
}
