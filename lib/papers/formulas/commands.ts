/** Why a formula is not passed to KaTeX. */
export type Refusal =
  | "too long"
  | "characters"
  | "macros"
  | "leads outside"
  | "ink outside its box"
  | "sizes"
  | "nesting"
  | "rows or columns";

const words = (list: string) => list.trim().split(/\s+/);

const macros = words(String.raw`
  \def \gdef \edef \xdef \let \futurelet \newcommand \renewcommand \providecommand \global \long
  \expandafter \noexpand \TextOrMath \tmspace \bgroup \egroup \char \mathchoice
`);

/** Commands that only TeX knows. Citations pass formulas on to other people's documents. */
export const onlyInTex = words(String.raw`
  \csname \endcsname \catcode \loop \input \include \openin \openout \read \write \immediate \special \directlua
`);

/** Commands that affect more than the formula: the browser, or the log of the process that renders it. */
const outside = words(String.raw`
  \href \url \includegraphics \htmlClass \htmlId \htmlStyle \htmlData \message \errmessage \show
`);

/** Commands that draw outside their box or paint a background. */
const ink = words(String.raw`
  \smash \rlap \llap \clap \mathrlap \mathllap \mathclap \tag \colorbox \fcolorbox
`);

const sizes = words(String.raw`\LARGE \huge \Huge`);

export const refusedCommands: ReadonlyMap<string, Refusal> = new Map([
  ...macros.map((name): [string, Refusal] => [name, "macros"]),
  ...onlyInTex.map((name): [string, Refusal] => [name, "leads outside"]),
  ...outside.map((name): [string, Refusal] => [name, "leads outside"]),
  ...ink.map((name): [string, Refusal] => [name, "ink outside its box"]),
  ...sizes.map((name): [string, Refusal] => [name, "sizes"]),
]);

export const rowEnds: ReadonlySet<string> = new Set(["\\\\", "\\cr", "\\newline"]);

/** How far a negative space moves the following text back, in em. */
export const negativeSpaces: ReadonlyMap<string, number> = new Map([
  ["\\!", 0.1667],
  ["\\negthinspace", 0.1667],
  ["\\negmedspace", 0.2222],
  ["\\negthickspace", 0.2778],
  ["\\dotsi", 0.1667],
]);

/** Their body is the rest of their group or an argument without braces: each is a level of nesting. */
export const openCommands: ReadonlySet<string> = new Set(
  words(String.raw`
    \color \displaystyle \textstyle \scriptstyle \scriptscriptstyle \rm \sf \tt \bf \it \cal
    \tiny \sixptsize \scriptsize \footnotesize \small \normalsize \large \Large
    \frac \dfrac \tfrac \cfrac \binom \dbinom \tbinom \sqrt
  `),
);
