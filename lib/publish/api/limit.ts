import { wholeNumber } from "./params";

export const limitParam = wholeNumber(1, 100).default(20).describe("How many papers a page has at most.");
