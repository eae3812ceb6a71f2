import { somePaper } from "../anyPaper";

export const now = new Date("2026-11-29T12:00:00Z");
export const site = "https://papers.example.org";
export const paper = (text: string) =>
  somePaper({ title: text, abstract: text, authors: [text], keywords: [text], categories: [text] });
/** HTTP's headers together, by Node's limit. */
export const header = 16_384;
/** The body of a form, by the limit of Next's actions. */
export const body = 1_000_000;
