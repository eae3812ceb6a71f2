/** What a check found, on a line, and what would mend it: a DNS record, say. */
export type Finding = { level: "pass" | "warn" | "fail"; about: string; line: string; advice?: string };
