import { z } from "zod";
import { featureNames } from "./features";
import type { KeywordModel } from "./keywordModel";
import { readLexicon } from "./lexicon";

/** A model as it is stored; the lexicon in the format of `readLexicon`, the weights in the order of the features. */
export const printedModel = z.object({
  lexicon: z.string(),
  weights: z.array(z.number()).length(featureNames.length),
  least: z.number(),
});

export type PrintedModel = z.infer<typeof printedModel>;

export function readModel({ lexicon, weights, least }: PrintedModel): KeywordModel {
  return { lexicon: readLexicon(lexicon), weights: Float64Array.from(weights), least };
}
