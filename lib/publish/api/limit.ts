import { wholeNumberText } from "../../text/wholeNumber";

export const limitParam = wholeNumberText(1, 100).default(20).describe("The maximum number of papers on a page.");
