/** textcomp (TS1), and commands of siunitx, gensymb, AASTeX and pifont for use outside a quantity. */
export const textSymbols = String.raw`
  textbar| textless< textgreater> textbackslash\ textasciitilde~ textasciicircum^ textunderscore_ textdollar$
  textdollaroldstyle$ textpercent% textampersand& textnumbersign# textbraceleft{ textbraceright} textlbrackdbl⟦
  textrbrackdbl⟧ textlangle⟨ textrangle⟩ textquotesingle' textquotedbl" textquotestraightbase‚
  textquotestraightdblbase„ textasciiacute´ textasciidieresis¨ textasciimacron¯ textasciibreve˘
  textasciicaronˇ textacutedbl˝ textgravedbl‶ texttildelow˷ textbullet• textopenbullet◦ textperiodcentered·
  textasteriskcentered* textperthousand‰ textpermille‰ textpertenthousand‱ textohmΩ textmho℧ textmuµ
  textdegree° textcelsius°C texttimes× textdiv÷ textpm± textminus− textlnot¬ textsurd√ textfractionsolidus⁄
  textonesuperior¹ texttwosuperior² textthreesuperior³ textonehalf½ textonequarter¼ textthreequarters¾
  textordfeminineª textordmasculineº textsection§ textparagraph¶ textpilcrow¶ textdagger† textdaggerdbl‡
  textbardbl‖ textbrokenbar¦ textexclamdown¡ textquestiondown¿ textinterrobang‽ textreferencemark※ textnumero№
  textestimated℮ textrecipe℞ textdiscount⁒ textservicemark℠ textregistered® textcopyright© textcopyleft🄯
  textcircledP℗ texttrademark™ textcent¢ textcentoldstyle¢ textsterling£ textyen¥ texteuro€ textflorinƒ
  textcolonmonetary₡ textwon₩ textnaira₦ textguarani₲ textpeso₱ textlira₤ textdong₫ textbaht฿ textcurrency¤
  textrightarrow→ textleftarrow← textuparrow↑ textdownarrow↓ textmusicalnote♪ textbigcircle◯ textvisiblespace␣
  textellipsis… textendash– textemdash— texttwelveudash– textthreequartersemdash— textnonbreakinghyphen‑
  textquoteleft‘ textquoteright’ textquotedblleft“ textquotedblright” guillemetright» grqq“ frqq» grq‘ rq’
  euro€ EUR€ pounds£ S§ P¶ copyright© permil‰ perthousand‰ cmark✓ xmark✗
  degree° celsius°C degreeCelsius°C degC°C degreeFahrenheit°F ohmΩ microµ micronµm angstromÅ
  arcdeg° arcmin′ arcsec″ arcminute′ arcsecond″ fdg°. farcm′. farcs″. sun☉ earth⊕
`;
