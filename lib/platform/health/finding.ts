/** The result of a check in one line, with advice on how to fix it, such as a DNS record. */
export type Finding = { level: "pass" | "warn" | "fail"; about: string; line: string; advice?: string };
