/** KaTeX does not export its table of symbols by class; katexSymbols.test.ts compares this copy. */
export const katexSymbols = {
  rel: `
    Bumpeq≎ Doteq≑ Downarrow⇓ Join⋈ Leftarrow⇐ Leftrightarrow⇔ Lleftarrow⇚ Longleftarrow⟸ Longleftrightarrow⟺
    Longrightarrow⟹ Lsh↰ Rightarrow⇒ Rrightarrow⇛ Rsh↱ Subset⋐ Supset⋑ Uparrow⇑ Updownarrow⇕ Vdash⊩ Vvdash⊪
    approxeq≊ approx≈ asymp≍ backepsilon∍ backsimeq⋍ backsim∽ because∵ between≬ blacktriangleleft◀
    blacktriangleright▶ bowtie⋈ bumpeq≏ circeq≗ circlearrowleft↺ circlearrowright↻ cong≅ curlyeqprec⋞ curlyeqsucc⋟
    curvearrowleft↶ curvearrowright↷ dashleftarrow⇠ dashrightarrow⇢ dashv⊣ doteqdot≑ doteq≐ downarrow↓
    downdownarrows⇊ downharpoonleft⇃ downharpoonright⇂ eqcirc≖ eqsim≂ eqslantgtr⪖ eqslantless⪕ equiv≡ fallingdotseq≒
    frown⌢ geqq≧ geqslant⩾ geq≥ gets← ge≥ gggtr⋙ ggg⋙ gg≫ gnapprox⪊ gneqq≩ gneq⪈ gnsim⋧ gt> gtrapprox⪆ gtreqless⋛
    gtreqqless⪌ gtrless≷ gtrsim≳ hookleftarrow↩ hookrightarrow↪ imageof⊷ in∈ leadsto⇝ leftarrowtail↢ leftarrow←
    leftharpoondown↽ leftharpoonup↼ leftleftarrows⇇ leftrightarrows⇆ leftrightarrow↔ leftrightharpoons⇋
    leftrightsquigarrow↭ leqq≦ leqslant⩽ leq≤ lessapprox⪅ lesseqgtr⋚ lesseqqgtr⪋ lessgtr≶ lesssim≲ le≤ llless⋘ lll⋘
    ll≪ lnapprox⪉ lneqq≨ lneq⪇ lnsim⋦ longleftarrow⟵ longleftrightarrow⟷ longmapsto⟼ longrightarrow⟶ looparrowleft↫
    looparrowright↬ lt< mapsto↦ mid∣ models⊨ multimap⊸ nLeftarrow⇍ nLeftrightarrow⇎ nRightarrow⇏ nVDash⊯ nVdash⊮
    ncong≆ nearrow↗ ngeq≱ ngtr≯ ni∋ nleftarrow↚ nleftrightarrow↮ nleq≰ nless≮ nmid∤ nparallel∦ npreceq⋠ nprec⊀
    nrightarrow↛ nsim≁ nsubseteq⊈ nsucceq⋡ nsucc⊁ nsupseteq⊉ ntrianglelefteq⋬ ntriangleleft⋪ ntrianglerighteq⋭
    ntriangleright⋫ nvDash⊭ nvdash⊬ nwarrow↖ origof⊶ owns∋ parallel∥ perp⊥ pitchfork⋔ precapprox⪷ preccurlyeq≼
    preceq⪯ precnapprox⪹ precneqq⪵ precnsim⋨ precsim≾ prec≺ propto∝ restriction↾ rightarrowtail↣ rightarrow→
    rightharpoondown⇁ rightharpoonup⇀ rightleftarrows⇄ rightleftharpoons⇌ rightrightarrows⇉ rightsquigarrow⇝
    risingdotseq≓ searrow↘ shortmid∣ shortparallel∥ simeq≃ sim∼ smallfrown⌢ smallsmile⌣ smile⌣ sqsubseteq⊑ sqsubset⊏
    sqsupseteq⊒ sqsupset⊐ subseteqq⫅ subseteq⊆ subsetneqq⫋ subsetneq⊊ subset⊂ succapprox⪸ succcurlyeq≽ succeq⪰
    succnapprox⪺ succneqq⪶ succnsim⋩ succsim≿ succ≻ supseteqq⫆ supseteq⊇ supsetneqq⫌ supsetneq⊋ supset⊃ swarrow↙
    therefore∴ thickapprox≈ thicksim∼ to→ trianglelefteq⊴ triangleq≜ trianglerighteq⊵ twoheadleftarrow↞
    twoheadrightarrow↠ uparrow↑ updownarrow↕ upharpoonleft↿ upharpoonright↾ upuparrows⇈ vDash⊨ varpropto∝
    vartriangleleft⊲ vartriangleright⊳ vartriangle△ vdash⊢
  `,
  bin: `
    And& Cap⋒ Cup⋓ amalg⨿ ast∗ barwedge⊼ bigcirc◯ bigtriangledown▽ bigtriangleup△ boxdot⊡ boxminus⊟ boxplus⊞
    boxtimes⊠ bullet∙ cap∩ cdot⋅ centerdot⋅ circledast⊛ circledcirc⊚ circleddash⊝ circ∘ cup∪ curlyvee⋎ curlywedge⋏
    dagger† ddagger‡ diamond⋄ divideontimes⋇ div÷ dotplus∔ doublebarwedge⩞ doublecap⋒ doublecup⋓ gtrdot⋗ intercal⊺
    land∧ leftthreetimes⋋ lessdot⋖ lhd⊲ lor∨ ltimes⋉ mp∓ odot⊙ ominus⊖ oplus⊕ oslash⊘ otimes⊗ pm± rhd⊳
    rightthreetimes⋌ rtimes⋊ setminus∖ smallsetminus∖ sqcap⊓ sqcup⊔ star⋆ times× triangleleft◃ triangleright▹ unlhd⊴
    unrhd⊵ uplus⊎ veebar⊻ vee∨ wedge∧ wr≀
  `,
  op: `
    bigcap⋂ bigcup⋃ bigodot⨀ bigoplus⨁ bigotimes⨂ bigsqcup⨆ biguplus⨄ bigvee⋁ bigwedge⋀ coprod∐ iiint∭ iint∬ intop∫
    int∫ oiiint∰ oiint∯ oint∮ prod∏ smallint∫ sum∑
  `,
  open: `
    lVert∥ langle⟨ lbrace{ lbrack[ lceil⌈ lfloor⌊ lgroup⟮ lmoustache⎰ lparen( lvert∣
  `,
  close: `
    rVert∥ rangle⟩ rbrace} rbrack] rceil⌉ rfloor⌋ rgroup⟯ rmoustache⎱ rparen) rvert∣
  `,
  punct: `
    cdotp⋅ ldotp.
  `,
  ord: `
    Box□ DeltaΔ Diamond◊ FinvℲ Game⅁ GammaΓ Imℑ LambdaΛ OmegaΩ PhiΦ PiΠ PsiΨ Reℜ SigmaΣ ThetaΘ UpsilonΥ Vert∥ XiΞ
    alephℵ alphaα angle∠ backprime‵ betaβ bethℶ bigstar★ blacklozenge⧫ blacksquare■ blacktriangledown▼
    blacktriangle▲ bot⊥ checkmark✓ chiχ circledR® circledSⓈ clubsuit♣ complement∁ dag† dalethℸ ddag‡ ddots⋱ degree°
    deltaδ diagdown╲ diagup╱ diamondsuit♢ digammaϝ ellℓ emptyset∅ epsilonϵ etaη ethð exists∃ flat♭ forall∀ gammaγ
    gimelℷ hbarℏ heartsuit♡ hslashℏ infty∞ iotaι kappaκ lambdaλ ldots… lnot¬ lozenge◊ maltese✠ mathellipsis…
    mathsterling£ measuredangle∡ mho℧ muμ nabla∇ natural♮ neg¬ nexists∄ nuν omegaω omicronο partial∂ phiϕ piπ
    pounds£ prime′ psiψ rhoρ sharp♯ sigmaσ spadesuit♠ sphericalangle∢ square□ surd√ tauτ thetaθ top⊤ triangledown▽
    triangle△ upsilonυ varepsilonε varkappaϰ varnothing∅ varphiφ varpiϖ varrhoϱ varsigmaς varthetaϑ varvdots⋮ vert∣
    wp℘ xiξ yen¥ zetaζ |∥
  `,
};
