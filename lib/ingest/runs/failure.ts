/** What visitors see of a failed run: hosts, ports and files are for the operator only. */
export const failures = {
  stopped: "it was stopped, and the next run continues from there.",
  unreachable: "the source could not be reached.",
  refused: "the source returned an error.",
  unusable: "the source sent data that could not be used.",
} as const;

export type Failure = keyof typeof failures;

/** Matches the messages of lib/ingest/fetcher and lib/ingest/runs, which say more than visitors may see. */
const patterns: [RegExp, Failure][] = [
  [/^stopped\b/, "stopped"],
  [/could not be reached|took too long|broke off|cut short|private network|cannot be read$/, "unreachable"],
  [/answered \d|left alone|asked us to wait|is empty|it (?:leads|redirects) (?:to|on|more)/, "refused"],
];

/** `error` is what the run recorded for operators. */
export function failureOf(error: string): Failure {
  return patterns.find(([words]) => words.test(error))?.[1] ?? "unusable";
}
