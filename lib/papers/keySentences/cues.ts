/*
 * What a sentence of an abstract says of itself. Each cue is a pattern of words that authors use for their contribution,
 * for its result, or for neither; weights.ts says how much each counts.
 */

const making = String.raw`(?:propos|introduc|present|develop|design|releas|creat|construct|build|formulat|establish|describ)\w*`;
const finding = String.raw`(?:show|find|found|demonstrat|reveal|discover|indicat|suggest|confirm|observe)\w*`;
const thisPaper = "this (?:paper|work|study|article|report|survey|letter|thesis|note|position paper)";

export const cues = {
  /** The paper speaks of itself. */
  we: /\bwe\b/i,
  thisPaper: new RegExp(String.raw`\b${thisPaper}\b`, "i"),
  /** "To address this, …", "In this paper, …" */
  turnsToPaper: new RegExp(
    `^(?:to (?:address|tackle|this end|overcome|bridge|fill|solve|mitigate|close|alleviate|answer|resolve)|in (?:this|the present) (?:paper|work|study|article|report|survey|letter)|${thisPaper}|here,? we|we (?:propos|introduc|present)|motivated|inspired)`,
    "i",
  ),
  /** The authors make, study or find something. */
  weMake: new RegExp(String.raw`\b(?:we|paper|work|study|article|report|here)\b[^.;]{0,40}?\b${making}`, "i"),
  weFind: new RegExp(
    String.raw`\b(?:we|results?|experiments?|findings|analysis|evaluations?|study)\b[^.;]{0,60}?\b${finding}`,
    "i",
  ),
  makes:
    /\b(?:propos|introduc|present|develop|design|releas|creat|construct|build|built|formulat|establish|devis|provide|offer|contribut|unveil)\w*/i,
  proves:
    /\b(?:prov(?:e|es|ed|ing)|deriv\w*|obtain\w*|comput\w*|calculat\w*|determin\w*|measur\w*|report\w*|describ\w*|consider\w*|detect\w*|observ\w*)\b/i,
  finds:
    /\b(?:show|find|found|demonstrat|reveal|discover|indicat|suggest|confirm|validat|uncover|highlight|conclude)\w*/i,
  /** It is better, and by how much. */
  wins: /\b(?:outperform|surpass|achiev|improv|reduc|attain|gain|exceed|better|superior|faster|higher|lower|speedup|competitive|comparable|significant|consistent|substantial)\w*/i,
  stateOfTheArt: /state-of-the-art|\bsota\b/i,
  amount: /\d(?:[\d.,]*)\s?(?:%|×|x\b|points?|times|[kKMB]\b)|\d\.\d/,
  experiments: /\b(?:experiment|evaluation|benchmark|results?|empirical|dataset)\w*/i,
  startsWithResults:
    /^(?:our (?:results|findings|work|study|analysis|experiments)|these (?:results|findings)|results|experiments|extensive|experimental|overall|collectively|together|comprehensive|empirically)/i,
  /** Neither: background, a detail, or where the code is. */
  background:
    /\b(?:however|despite|although|existing|current|prior|previous|remain|lack|challeng|limit|suffer|often|typically|recent|traditional|conventional|while|yet|difficult|fail|struggle|increasingly|hinder)\w*/i,
  startsWithDetail:
    /^(?:specifically|first|second|third|then|next|in particular|additionally|moreover|furthermore|finally|also|meanwhile|for example|for instance|by|during|given|at its core|concretely|\()/i,
  availability:
    /https?:|\b(?:code|github|project page|website|demo|checkpoints?|weights?)\b.*\b(?:available|released?|found|open)|publicly available|open-sourc/i,
} as const;
