// Those that stopWords.ts lacks (https://snowballstem.org/algorithms/english/stop.txt, a few more): never corrected.
export const functionWords: ReadonlySet<string> = new Set(
  (
    "above again against am because before being below between both cannot doing down during each few further he her here " +
    "hers herself him himself his itself just me much my myself now off once only other ought ours ourselves out own same " +
    "she theirs themselves too until very whom without yours yourself yourselves"
  ).split(" "),
);
