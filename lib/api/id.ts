import { text } from "./params";

export const idParam = text(500).describe(
  "`2407.20183`, `hep-th/9901001`, a DOI, or what stands in a paper's address.",
);

export const noSuchPaper = "No paper here has this id.";
