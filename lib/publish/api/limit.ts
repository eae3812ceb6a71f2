import { wholeNumber } from "./params";

export const limitParam = wholeNumber(1, 100).default(20).describe("The maximum number of papers on a page.");
