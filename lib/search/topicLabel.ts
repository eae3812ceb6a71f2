/** Archives whose classes are written in capitals; those of physics are not. */
const capitals = /^(?:astro-ph|cs|econ|eess|math|nlin|q-bio|q-fin|stat)\.[a-z]{2}$/;

/** A topic that was folded, as people write it: `cs.cl` is cs.CL. Keywords stay as they are. */
export function topicLabel(topic: string): string {
  return capitals.test(topic) ? topic.replace(/[a-z]{2}$/, (subject) => subject.toUpperCase()) : topic;
}
