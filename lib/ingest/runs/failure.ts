/** What readers are told of a run that failed: hosts, ports and files are for whoever runs the site. */
export const failures = {
  stopped: "The last run was stopped and goes on the next time.",
  unreachable: "It cannot be reached.",
  refused: "It does not answer as it should.",
  unusable: "What it gave cannot be used.",
} as const;

export type Failure = keyof typeof failures;

/** The words of lib/ingest/fetcher and lib/ingest/runs, which say more than readers are to know. */
const kinds: [RegExp, Failure][] = [
  [/^stopped\b/, "stopped"],
  [/could not be reached|took too long|broke off|private network|cannot be read$/, "unreachable"],
  [/answered \d|left alone|is empty|it leads (?:to|on)/, "refused"],
];

/** @param error what the run recorded, for operators */
export function failureOf(error: string): Failure {
  return kinds.find(([words]) => words.test(error))?.[1] ?? "unusable";
}
