import { somePaper } from "../anyPaper";

export const now = new Date("2026-11-29T12:00:00Z");
export const site = "https://papers.example.org";
export const paper = (text: string) =>
  somePaper({ title: text, abstract: text, authors: [text], keywords: [text], categories: [text] });
/** Node's limit for all HTTP headers together, in bytes. */
export const header = 16_384;
/** The limit of Next's actions for a form's body, in bytes. */
export const body = 1_000_000;
