const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export const styles = names(`
  text textbf textit textsl textsc texttt textrm textsf textmd textup textnormal textlf textulc emph underline uline uuline
  uwave sout st hl ul so mbox hbox vbox fbox framebox makebox centerline leftline rightline
  lowercase uppercase MakeLowercase MakeUppercase textquoted enquote ensuremath boxed fcolorbox
  mathrm mathbf mathit mathsf mathtt mathnormal boldsymbol bm pmb bold mathbfit mathsfit mathbin mathrel mathord mathopen
  mathclose mathpunct mathinner smash mathrlap mathllap mathclap rlap llap clap substack cancel bcancel xcancel vcenter
  section subsection subsubsection paragraph title caption textls nolinkurl path email
  underbrace overbrace underbracket overbracket mathstrut
`);

/** Commands that change the style of what follows, the layout, or nothing at all. They swallow the space after them. */
export const declarations = names(`
  bf it em rm sf tt sc sl bfseries mdseries itshape slshape scshape upshape rmfamily sffamily ttfamily normalfont
  selectfont tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge boldmath unboldmath mit
  DOTSI DOTSB DOTSX sixptsize displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits centering raggedright raggedleft noindent indent
  nolinebreak pagebreak newpage clearpage bigskip medskip smallskip hfill vfill hline maketitle
  protect unskip ignorespaces relax allowbreak nobreak nobreakdash xspace nonumber notag null strut mathsurround
  leavevmode sloppy fussy frenchspacing nonfrenchspacing linespread doublespacing singlespacing
`);

export const delimiterSizes = names(`
  left right middle big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm
`);

export const silentArguments: ReadonlyMap<string, number> = new Map([
  ...[...names("label tag index glossary vspace hspace hskip kern")].map((name): [string, number] => [
    name,
    name === "hskip" || name === "kern" ? 0 : 1,
  ]),
  ...[
    ...names(
      "phantom hphantom vphantom color pagecolor thanks input include includegraphics bibliography bibliographystyle",
    ),
  ].map((name): [string, number] => [name, 1]),
  ...[
    ...names("footnotemark pagestyle thispagestyle begin end fontsize fontfamily fontseries fontshape usepackage"),
  ].map((name): [string, number] => [name, name === "fontsize" ? 2 : name === "footnotemark" ? 0 : 1]),
  ["textcolor", 1],
  ["colorbox", 1],
  ["scalebox", 1],
  ["resizebox", 2],
  ["rotatebox", 1],
  ["raisebox", 1],
  ["parbox", 1],
  ["adjustbox", 1],
  ["href", 1],
  ["hyperref", 0],
  ["hypertarget", 1],
  ["hyperlink", 1],
  ["mintinline", 1],
  ["foreignlanguage", 1],
  ["selectlanguage", 1],
]);

/** Citations and cross-references. They print a number of something that the text does not include. */
export const citations = names(`
  cite citep citet citealp citealt citeauthor citeyear citeyearpar citenum Cite Citet Citep parencite textcite autocite
  supercite footcite fullcite nocite ref eqref pageref autoref cref Cref vref nameref
`);

export const spaces: ReadonlySet<string> = new Set([
  ...names("quad qquad enspace enskip thinspace medspace thickspace space nobreakspace"),
  ...[",", ";", ":", ">", " ", "\n", "\t"],
]);

/** Hyphenation marks and spacing corrections, which print nothing. */
export const ignoredCommands = names("- / @ ! negthinspace negmedspace negthickspace");

export const escaped = names("% & _ # $ { }");

export const fractions = names("frac dfrac tfrac cfrac sfrac nicefrac flatfrac");

export const infixes = names("over atop choose brace brack");

export const arrows: ReadonlyMap<string, string> = new Map(
  `xrightarrow→ xleftarrow← xleftrightarrow↔ xRightarrow⇒ xLeftarrow⇐ xLeftrightarrow⇔ xhookrightarrow↪ xhookleftarrow↩
   xmapsto↦ xrightharpoonup⇀ xrightharpoondown⇁ xleftharpoonup↼ xleftharpoondown↽ xrightleftharpoons⇌
   xleftrightharpoons⇋ xrightleftarrows⇄ xtofrom⇄ xlongequal= xtwoheadrightarrow↠ xtwoheadleftarrow↞
   xrightequilibrium⇌ xleftequilibrium⇋`
    .split(/\s+/)
    .map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
);

export const formulaCommands: ReadonlyMap<string, number> = new Map([
  ...[...fractions].map((name): [string, number] => [name, 2]),
  ...[...names("binom dbinom tbinom stackrel overset underset")].map((name): [string, number] => [name, 2]),
  ...[...names("sqrt operatorname pmod ensuremath xrightarrow xleftarrow textsuperscript textsubscript ce ch")].map(
    (name): [string, number] => [name, 1],
  ),
]);

export const quantities: ReadonlyMap<string, number> = new Map([
  ["SI", 2],
  ["qty", 2],
  ["SIrange", 3],
  ["qtyrange", 3],
  ["SIlist", 2],
  ["qtylist", 2],
  ["qtyproduct", 2],
  ["numlist", 1],
  ["numproduct", 1],
  ["num", 1],
  ["numrange", 2],
  ["unit", 1],
  ["si", 1],
  ["ang", 1],
]);

/** Abbreviations that authors commonly define, and names of programs. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ["eg", "e.g."],
  ["Eg", "E.g."],
  ["ie", "i.e."],
  ["Ie", "I.e."],
  ["etc", "etc."],
  ["etal", "et al."],
  ["wrt", "w.r.t."],
  ["vs", "vs."],
  ["cf", "cf."],
  ["aka", "a.k.a."],
  ["iid", "i.i.d."],
  ["LaTeX", "LaTeX"],
  ["LaTeXe", "LaTeX2e"],
  ["TeX", "TeX"],
  ["BibTeX", "BibTeX"],
]);
