import { Command } from "commander";
import { embedPapers } from "@/lib/search/vectors/embedPapers";
import { countVectors } from "@/lib/search/vectors/store";
import { formatNumber } from "@/lib/text/plural";
import { showProgress } from "../progress";

export const vectorsCommand = new Command("vectors")
  .description("Computes the vectors that papers lack, newest first. The worker does the same automatically.")
  .addHelpText("after", "\nCtrl-C stops it; the next run continues from there.\n\nExample: npm run offprint -- vectors")
  .action(async () => {
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    process.once("SIGINT", stop).once("SIGTERM", stop);
    const { papers } = await countVectors();
    const progress = showProgress(papers);
    const placed = await embedPapers({
      signal: stopping.signal,
      // The number of papers may change meanwhile.
      onProgress: ({ vectors, papers }) =>
        progress.update(vectors, `${formatNumber(vectors)} of ${formatNumber(papers)}`, papers),
    }).finally(() => progress.stop());
    const now = await countVectors();
    console.log(`Vectors: ${placed} new, ${now.vectors} of ${now.papers} papers have one.`);
  });
