import { parseMath } from "./parseMath";
import type { Node } from "./tree";

// One form per line; `#1` is the first argument, and the number of groups after a macro decides between forms. No form
// uses an argument twice, so that the output stays proportional to the input. Both the text and the page use these.
const definitions = String.raw`
  norm \left\lVert #1\right\rVert
  Norm \left\lVert #1\right\rVert
  abs \left|#1\right|
  Abs \left|#1\right|
  absolutevalue \left|#1\right|
  card \left|#1\right|
  floor \left\lfloor #1\right\rfloor
  ceil \left\lceil #1\right\rceil
  paren \left(#1\right)
  parens \left(#1\right)
  pqty \left(#1\right)
  prn \left(#1\right)
  brk \left[#1\right]
  bqty \left[#1\right]
  vqty \left|#1\right|
  Bqty \left\{#1\right\}
  setof \left\{#1\right\}
  order \mathcal{O}\left(#1\right)
  bigO O\left(#1\right)
  eval \left.#1\right|
  evaluated \left.#1\right|
  vev \left\langle #1\right\rangle
  ev \left\langle #1\right\rangle
  expval \left\langle #1\right\rangle
  expectationvalue \left\langle #1\right\rangle
  avg \left\langle #1\right\rangle
  inner \left\langle #1\right\rangle
  inner \left\langle #1, #2\right\rangle
  innerprod \left\langle #1\right\rangle
  innerprod \left\langle #1, #2\right\rangle
  inprod \left\langle #1\right\rangle
  inprod \left\langle #1, #2\right\rangle
  inp \left\langle #1\right\rangle
  inp \left\langle #1, #2\right\rangle
  iprod \left\langle #1\right\rangle
  iprod \left\langle #1, #2\right\rangle
  ip \left\langle #1\right\rangle
  ip \left\langle #1, #2\right\rangle
  dotp \left\langle #1, #2\right\rangle
  innerproduct \left\langle #1|#2\right\rangle
  ketbra \left|#1\right\rangle\left\langle #2\right|
  dyad \left|#1\right\rangle\left\langle #2\right|
  outerproduct \left|#1\right\rangle\left\langle #2\right|
  op \left|#1\right\rangle\left\langle #2\right|
  mel \left\langle #1|#2|#3\right\rangle
  matrixel \left\langle #1|#2|#3\right\rangle
  matrixelement \left\langle #1|#2|#3\right\rangle
  comm \left[#1, #2\right]
  commutator \left[#1, #2\right]
  acomm \left\{#1, #2\right\}
  anticommutator \left\{#1, #2\right\}
  pb \left\{#1, #2\right\}
  poissonbracket \left\{#1, #2\right\}
  dd \mathrm{d}#1
  dv \frac{\mathrm{d}}{\mathrm{d}#1}
  dv \frac{\mathrm{d}#1}{\mathrm{d}#2}
  derivative \frac{\mathrm{d}#1}{\mathrm{d}#2}
  pdv \frac{\partial}{\partial #1}
  pdv \frac{\partial #1}{\partial #2}
  partialderivative \frac{\partial #1}{\partial #2}
  fdv \frac{\delta #1}{\delta #2}
  vb \mathbf{#1}
  vectorbold \mathbf{#1}
  va \vec{\mathbf{#1}}
  vu \hat{\mathbf{#1}}
  grad \nabla
  curl \nabla\times
  laplacian \nabla^2
  ion \mathrm{#1}\,\mathrm{#2}
  RR \mathbb{R}
  NN \mathbb{N}
  ZZ \mathbb{Z}
  QQ \mathbb{Q}
  CC \mathbb{C}
  naturals \mathbb{N}
  integers \mathbb{Z}
  rationals \mathbb{Q}
  EE \mathbb{E}
  PP \mathbb{P}
  FF \mathbb{F}
  eps \epsilon
  veps \varepsilon
  Msun M_\odot
  msun M_\odot
  Lsun L_\odot
  Rsun R_\odot
`;

/** Macros that KaTeX defines itself. A test compares the text of each with what KaTeX renders. */
const definitionsOfKatex = String.raw`
  bra \langle #1|
  Bra \langle #1|
  ket |#1\rangle
  Ket |#1\rangle
  braket \langle #1\rangle
  braket \langle #1|#2\rangle
  Braket \langle #1\rangle
  Braket \langle #1|#2\rangle
  set \{#1\}
  Set \{#1\}
  angln n
  N \mathbb{N}
  R \mathbb{R}
  Z \mathbb{Z}
  natnums \mathbb{N}
  reals \mathbb{R}
  Reals \mathbb{R}
  Complex \mathbb{C}
  cnums \mathbb{C}
  Bbbk \Bbb{k}
  Alpha \mathrm{A}
  Beta \mathrm{B}
  Chi \mathrm{X}
  Epsilon \mathrm{E}
  Eta \mathrm{H}
  Iota \mathrm{I}
  Kappa \mathrm{K}
  Mu \mathrm{M}
  Nu \mathrm{N}
  Omicron \mathrm{O}
  Rho \mathrm{P}
  Tau \mathrm{T}
  Zeta \mathrm{Z}
  varlimsup \limsup
  varliminf \liminf
  varinjlim \injlim
  varprojlim \projlim
`;

export type Macro = {
  /** Its forms, ordered by their number of arguments. */
  forms: readonly { source: string; count: number; nodes: readonly Node[] }[];
  isOfKatex: boolean;
};

export const macros: ReadonlyMap<string, Macro> = new Map([
  ...readDefinitions(definitions, false),
  ...readDefinitions(definitionsOfKatex, true),
]);

function readDefinitions(list: string, isOfKatex: boolean): Map<string, Macro> {
  const found = new Map<string, Macro>();
  for (const line of list.trim().split("\n")) {
    const [, name = "", source = ""] = /^\s*([a-zA-Z]+) (.*)$/.exec(line) ?? [];
    const count = Math.max(0, ...[...source.matchAll(/#(\d)/g)].map(([, place]) => Number(place)));
    const forms = [...(found.get(name)?.forms ?? []), { source, count, nodes: parseMath(source) }];
    found.set(name, { forms, isOfKatex });
  }
  return found;
}

export function maxArguments({ forms }: Macro): number {
  return forms.at(-1)?.count ?? 0;
}

export function expandMacro({ forms }: Macro, args: readonly (readonly Node[])[]): Node[] | null {
  const form = forms.find(({ count }) => count === args.length);
  return form ? withArguments(form.nodes, args) : null;
}

function withArguments(nodes: readonly Node[], args: readonly (readonly Node[])[]): Node[] {
  const result: Node[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    const next = nodes[at + 1];
    if (node?.kind === "text" && node.text === "#" && next?.kind === "text") {
      for (const argument of args[Number(next.text) - 1] ?? []) result.push(argument);
      at++;
    } else if (node?.kind === "group") result.push({ kind: "group", nodes: withArguments(node.nodes, args) });
    else if (node) result.push(node);
  }
  return result;
}
