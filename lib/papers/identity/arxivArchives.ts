/* arXiv's archives (arxiv.org/category_taxonomy, and arxiv.org/archive for those merged into others). */

/** Archives that appear in ids, which they did until March 2007. */
export const archivesOfIds = [
  ...["acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph"],
  ...["cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th"],
  ...["math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg"],
  ...["q-bio", "quant-ph", "solv-int", "supr-con"],
];

/** Later archives: they appear in a paper's stamp, but in no id. */
export const laterArchives = ["econ", "eess", "q-fin", "stat"];
