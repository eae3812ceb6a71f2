import { singular } from "./slug";

/**
 * Words that praise, count or refer to the paper itself. A keyword of these alone names no topic. Taken from the
 * keywords of three papers or more in 9,877 daily papers; see docs/decisions/2026-11-30-topics-need-three-papers.md.
 */
const emptyWords = new Set(
  (
    "4open a ablation above absolute achieve advance all and another anything approach average baseline best " +
    "better case challenge com comparable competitive comprehensive contribution dramatic drastic effective " +
    "effectiveness else empirical everything existing experiment experimental extensive fewer finding first " +
    "framework further gain good great high higher highest http https impressive improved improvement in " +
    "insight key large larger largest leading less limitation low lower lowest many method model more most much " +
    "new notable nothing novel number of org other our outperform overall paper percentage performance point " +
    "potential present prior promising proposed quality recent relative remarkable result robust section several " +
    "significant significantly similar simple single small smaller smallest solution some something sota speedup " +
    "strong stronger strongest study substantial such superior system task the this various very well work " +
    "worse worst www"
  ).split(" "),
);

/** 3x, 128k, 7b, 100 and 8 gb: a multiple, a size or a number by itself. */
const quantity = /^(?:\d+-)*\d+-?(?:x|k|b|m|t|gb|mb|tb|ms|fps|time|percent)?$/;

/** @param slug of a keyword */
export function isStopPhrase(slug: string): boolean {
  const words = slug.replace("state-of-the-art", "sota").split("-");
  // A slug with "of" keeps its plural.
  return quantity.test(slug) || words.every((word) => emptyWords.has(word) || emptyWords.has(singular(word)));
}
