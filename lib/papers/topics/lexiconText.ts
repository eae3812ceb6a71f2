/**
 * The words of 2,754 papers in artificial intelligence that fifteen or more of them have, in the form of lib/papers/topics/lexicon.ts;
 * made by tests/bench/keywordFit.ts.
 */
export const lexiconText = `
0:cee 000:dde 1:deg 10:efg 100:eef 11:eef 12:fef 13:eef 14:ehh 14b:fjk 15:eee 16:fff 17:ffg 18:fff 19:ffg 1b:ggh 1k:gkl
1m:gii 2:chi 20:dde 200:fhh 2024:flm 2025:fkl 21:ffg 22:ggh 23:ffg 24:hhj 25:eii 26:ggg 27:ggg 28:ggh 29:ggh 2b:hkl
2d:kdl 3:bgh 30:eee 32:ffg 32b:fjj 33:ggh 35:ggh 36:ghi 38:ggh 3b:fgi 3d:nfo 3dgs:lll 4:egi 40:gfh 42:ggh 49:ggh 4b:fik
4d:meo 4k:hgi 4o:dlm 4x:ggh 5:cfg 50:dhh 500:fll 59:ggh 5b:ggh 5x:ggh 6:edf 60:fff 64:ggh 66:ggh 6b:gii 7:def 70:ggh
70b:ggi 72b:fjj 7b:djj 8:gfh 80:ffg 83:ggh 8b:djk 9:eee 90:ggg 95:ggh abilities:cii ability:dhh ablation:kek
ablations:ggh able:ffg above:ffg absence:fff absolute:ifi abstract:jfj academic:kgk accelerate:eef accelerated:hgj
accelerates:ffg accelerating:fff acceleration:fjk access:egh accessibility:jij accessible:ffg accompanied:ggh
according:ggg accordingly:ggh account:ggh accumulation:gkk accuracy:gjk accurate:ecf accurately:dde achieve:aab
achieved:ccd achieves:aaa achieving:aac acquire:ffg acquisition:ikl across:aaa act:eij action:khm actionable:hfh
actions:eii activated:igj activation:kil activations:ilm active:lel actively:ffg actual:ggh adapt:ddg adaptability:hii
adaptation:glm adapted:ggh adapter:ioo adapting:eef adaptive:mgn adaptively:dff adapts:ffg adding:ffg addition:efg
additional:ccd additionally:ccc address:aaa addresses:dde addressing:dde adherence:fkk adjust:ggh adjusting:ggh
adjusts:ggg adopt:eef adopted:ffg adopting:ggh adoption:ffg adopts:ffg advance:dde advanced:fbf advancement:egg
advancements:ccd advances:bbc advancing:ccd advantage:kgm advantages:egh adversarial:oep aesthetic:lhm aesthetics:gkk
affect:ggh affects:ggh against:ddd agent:ijm agentic:ldm agents:dll aggregate:igi aggregates:ggh aggregation:jmo
agi:lln agnostic:eil ai:ihk aim:eee aime:oko aime24:oop aime25:ooo aiming:fff aims:dde algorithm:fkk algorithmic:ifi
algorithms:dkk align:fdg aligned:efk aligning:dde alignment:hlm aligns:eee alleviate:ggh allocation:flm allow:ffg
allowing:dde allows:dde almost:ggh alone:fff along:cce alongside:eef already:ffg alternative:eef alternatives:ggh
although:dde always:ggh ambiguity:jjk ambiguous:ifi among:ccd amount:ffg analogous:ggh analyses:ehh analysis:djj
analytical:jgk analyze:ddd analyzing:eef anchor:kjm animation:hik annotate:ggh annotated:eeh annotation:ihk
annotations:ckk another:ggg answer:hgk answering:cnn answers:dhi anything:gik api:kkm apis:ilm appearance:ihk
applicability:feg applicable:hgi application:ggi applications:dhh applied:edf applies:fff apply:def applying:dde
approach:aff approaches:ahh appropriate:fff approximately:eef ar:ijl arbitrary:hei architectural:hdh architecture:ell
architectures:ekk area:gfh areas:ffg arena:kkm argue:eef arise:ggg arises:ffg arithmetic:kil around:fff art:aeh
artifacts:ejk artificial:jej ask:jgj aspect:hfi aspects:ehh asr:lkm assess:ccd assesses:ffg assessing:eef
assessment:ejj assessments:fii asset:hhk assets:fjj assignment:gln assistant:ggi assistants:fkl assisted:fhm
associated:fff assumption:gkk assumptions:ghi asynchronous:mio atomic:mhm attack:ikm attacks:fmm attains:ffg
attempt:fgh attempts:fhh attention:klo attribute:ihj attributes:ejj attribution:jno audio:lim augment:ggh
augmentation:gnn augmented:ffn augmenting:ggh augments:ggh authentic:ggh auto:mgn autoencoder:hpp automate:ffg
automated:kck automatic:kek automatically:fdf automating:ffg automation:fkk autonomous:kdk autonomously:fef
autoregressive:nip autoregressively:ggh auxiliary:jej availability:ggh available:aaa average:feg avoid:hgi avoiding:ggg
avoids:ggh aware:bhn awareness:fmm axes:gii back:ggi backbone:hik backbones:fjj background:jgl balance:fgh balanced:ifj
balances:ggh balancing:ehi barrier:ggh barriers:gii base:hhj based:ael baseline:fhi baselines:cgg basic:hgh batch:ifk
because:eef become:ddd becomes:eef before:dde begin:ggh begins:ggh behavior:gij behavioral:lgm behaviors:djj behind:ffg
being:eee believe:ffg below:hfh bench:cop benchmark:hkk benchmarking:hhi benchmarks:gkk benefit:eef benefiting:ggh
benefits:dde besides:ggg best:hci better:dde between:bac beyond:bbc bias:ilm biased:kgl biases:hll bidirectional:oep
bilingual:lim billion:fff binary:lfm biological:jgj bit:jhm black:kgk blind:jik block:mhn blocks:fkk body:jgm boost:ffg
boosting:fgh boosts:eef both:aaa bottleneck:gii bottlenecks:fii bound:hkk boundaries:fii boundary:jil bounding:mfn
bounds:gkl box:fgl boxes:gnn brain:kjm branch:hjm breakthroughs:ggg bridge:ffg bridges:ffg bridging:ffg brings:ggh
brittle:igi broad:fdf broader:dde broadly:hgh budget:ijl budgets:fkk build:fdf building:bbd builds:ggg built:dce
cache:hmo caching:jlm calibrated:igj calibration:jmn call:ffj called:eef calling:gkn calls:fkk camera:mgn cameras:gii
candidate:jfj candidates:hjj cannot:eef capabilities:aii capability:dgh capable:cdf capacity:dhi caption:jgl
captioning:jmn captions:fkk capture:def captured:ggh captures:eef capturing:eef careful:ggh carefully:dde carlo:gin
case:iej cases:dii catastrophic:ogo categories:dhi category:jil causal:nfo cause:ggg caused:ffg causes:fhh causing:ffg
centered:ggk central:gdg centric:cgl certain:ffg cfg:jkl chain:mfo chains:ikl challenge:cee challenges:bff
challenging:eae change:ifi changes:eii character:kfl characteristics:eii characterized:ggh characters:fjj chart:mgm
charts:gii chat:kjm checkpoints:gjj chinese:hfi choice:fhl choices:fjj chunk:lim class:kel classes:gll classical:jgk
classification:kmn classifier:mjn claude:iei clean:igj clear:eee clinical:lgl clip:mkm clipping:jmm clips:fjk close:ffg
closed:jdk closely:ffg cloud:ijm clouds:fll clustering:klm clusters:gkl co:idj coarse:jek code:hfi codebase:jjk
coder:jll codes:egg coding:jjl cognition:gkl cognitive:kdl coherence:gmm coherent:ifj cold:lem collaborate:ggh
collaboration:hkk collaborative:kel collapse:gnn collect:fff collected:eeh collecting:ggh collection:dhi color:lhl
com:aaa combination:ghi combine:ggg combined:eee combines:ddd combining:dde commands:gkk commercial:geh common:hdh
commonly:ffg commonsense:lim communication:hjk community:fef compact:igi comparable:cde comparative:jgk compare:ffg
compared:bbb comparing:ffg comparison:hkl comparisons:fjj compatibility:ghi compatible:ffh compelling:ggh
competitive:heh complement:ggh complementary:fdf complete:ffg completeness:jkl completion:ekl complex:hbh
complexities:ghi complexity:gjk component:ggi components:cgg composed:ifi composition:gmn compositional:ngn
comprehension:ill comprehensive:cac comprehensively:eef compress:hgi compressed:ifj compresses:ffg compressing:ggh
compression:hmn comprises:dde comprising:dde compromising:ffg computation:gkk computational:jbj computationally:eef
computations:gij compute:ijk computer:jdj computing:hjk concept:jfk concepts:eii conceptual:khk concerns:ffg
concise:hfi conclude:ggh conclusions:gii concrete:ggh concretely:ggh concurrently:ggh condition:jhk conditional:lgn
conditioned:egk conditioning:gkl conditions:djj conduct:ccd conducted:ffg confidence:lim configurations:fii
confined:ggh confirm:eef confirming:ggh conflict:jik conflicts:hkk connection:ijl connections:gll consequently:ffg
consider:ggh considerable:ffg considering:ggh consistency:hlm consistent:ffi consistently:bbc consisting:fff
consists:dde constant:jgj constrained:gej constrains:ggh constraint:ikl constraints:ejj construct:ccc constructed:eeg
constructing:eef construction:ejk constructs:fgh consuming:ffg consumption:fll contain:ggg containing:eef contains:eef
contamination:hll content:hhj context:jhl contexts:dgh contextual:kdl contextually:igj continual:lfn continually:igi
continue:gfh continued:jgk continuous:lfl continuously:eef contrast:fgg contrastive:nfp contribute:fff contributes:ggh
contribution:hhi contributions:egg control:fjk controllability:ikk controllable:jfj controlled:iek controlling:ggh
controls:gii conventional:fdf convergence:jkl conversation:jkl conversational:kgl conversations:gkk convert:ggh
converting:ggh converts:ggg coordinate:jgl coordinates:gkk core:feg cornerstone:ggh corpora:fjk corpus:gjj correct:feg
correction:hlm correctly:ggh correctness:gkl correlated:igj correlation:hjl correlations:gll correspondence:ilm
corresponding:dde cost:ggi costly:dde costs:dii cot:jjl count:gkk counterparts:ehh counting:jkm coupled:hfj
coupling:gjk coverage:hjk covering:deg covers:ggg crafted:ggj create:dde created:ffh creates:fff creating:dde
creation:fii creative:jek creativity:jjk credit:kgm criteria:gll critic:llo critical:eaf critically:ggh cross:nbo
crucial:ccd crucially:ffg cues:eij cultural:lhl curate:eee curated:fcg curating:ggh curation:fkm current:bac
currently:ffg curriculum:njp custom:jgk customization:hjk customized:igj cutting:ggg cycle:hik d:ijk daily:igi data:iik
dataset:fkk datasets:fjj date:ffg de:kgk decay:glm decision:idm decisions:fii decode:gjk decoder:jmo decoding:jmn
decompose:ffg decomposes:ffg decomposing:ggh decomposition:imn decouple:ggh decoupled:lem decouples:ffg decoupling:iij
dedicated:heh deep:kcl deeper:eef deepseek:mem deficiencies:gii define:fff defined:eeh defining:ggh degradation:gij
degrade:ggh degraded:igj degrades:ffg degrading:ffg degree:hkk deliberate:jgj deliver:ggh delivering:fff delivers:eee
demand:eee demanding:ggg demands:ehh demo:iii demonstrate:aaa demonstrated:ccc demonstrates:ccc demonstrating:ccc
demonstration:jil demonstrations:gjj denoising:mko dense:ldl density:ikl depend:ffg dependence:ghh dependencies:ekl
dependency:gil dependent:eek depends:ggh deployed:ffg deploying:ggh deployment:fii depth:jik derive:ffg derived:ddf
describe:ggh description:gkl descriptions:eii design:dii designed:aac designing:ffg designs:ehh desired:ggh despite:bbc
detail:hgi detailed:gcg details:dii detect:ffh detecting:ffg detection:gmn determine:ffg determining:ggi
deterministic:lgl develop:bbc developed:eef developers:ggh developing:dde development:dgg developments:ggh device:ggh
devices:fhh diagnosis:ijk diagnostic:kgl dialogue:kim dialogues:gll diamond:gno differences:fii different:bbb
differentiable:mio differential:lgo difficult:dde difficulties:gii difficulty:hgj diffusion:nir digital:ifi
dimension:hik dimensional:fek dimensions:dhh direct:kcl direction:efg directions:dii directly:bbc discover:ffh
discovery:ekl discrepancy:hik discrete:ndn discriminative:khl discuss:ffg disentangled:lgl distance:imn distill:ehk
distillation:inp distilled:jek distilling:hhh distills:ggh distinct:ece distinguish:ggg distributed:kgk
distribution:ikm distributional:lgl distributions:ekk dit:lln dits:lll divergence:hmn diverse:eaf diversity:hkk
document:lfn documents:eij domain:jfl domains:chh dominant:ifj double:kgl down:ggj downstream:jcj dpo:lmm
dramatically:ffg drawing:ffh drift:imn drive:ffg driven:bfk driving:jik drop:hfi drops:ggh dual:mdn due:aab
duration:jgk during:aac dynamic:ldm dynamically:fcf dynamics:ell e:igj each:aab earlier:ggg early:jdj easier:ggh
easily:ffg easy:ffg ecosystem:hjk edge:jhk edit:iil editable:gii edited:ggi editing:gmm edits:fhh effect:fij
effective:eae effectively:aab effectiveness:dff effects:ehh efficacy:egg efficiency:fjj efficient:gfi efficiently:ddd
effort:ffg efforts:eee egocentric:mgm eight:geg either:ddd element:jgk elements:gii elicit:ggh eliminate:ggh
eliminates:fff eliminating:fff embed:ggh embedded:hgi embedding:jln embeddings:gnn embodied:mdm embodiment:jkm
emerge:ggg emerged:ccd emergence:fff emergent:kek emerges:ggh emerging:eee emotion:ljn emphasizes:ggh emphasizing:ggh
empirical:hch empirically:dde employ:dde employed:ggh employing:fff employs:ccd empower:ggh empowering:ggh empowers:ggh
enable:bbc enabled:eef enables:aab enabling:aaa encode:ffg encoded:ggi encoder:imn encoders:hnn encodes:ggg
encoding:glm encompasses:ggg encompassing:fff encounter:ggh encourage:hfh encourages:ggh encouraging:ggh end:jej
ended:eek energy:jil enforce:ggh enforces:ggh engage:ggh engine:elm engineered:ggk engineering:fkl engines:gmm
english:ggi enhance:bbb enhanced:fej enhancement:ekl enhances:ccd enhancing:bbc ensure:ccd ensures:eee ensuring:ccd
entire:eef entirely:ffg entities:gjk entity:lim entropy:mmq environment:hik environmental:lgl environments:bjj
equipped:eef equivalent:ggi era:hhi error:kim errors:ejj especially:ccd essential:ecf establish:ddd established:feg
establishes:dde establishing:dde estimate:ghi estimates:gkk estimation:enn etc:ffg eval:fnn evaluate:aab evaluated:dde
evaluates:eef evaluating:ccc evaluation:hik evaluations:cgh evaluators:gjj even:bbb event:lhn events:hkk every:fff
evidence:jik evolution:ejj evolutionary:mhn evolve:fii evolved:ggj evolves:ggh evolving:fej exact:kgk examine:fff
examining:ggg example:fgg examples:eii exceed:ggh exceeding:ffg exceeds:ggh excel:dde excellent:ggh excels:fff
exceptional:ffg excessive:ffg exclusively:ggh executable:kgk execute:hij executing:ggh execution:ikl exhibit:ccd
exhibiting:ffg exhibits:dde existing:aab expand:ggh expanded:ggh expanding:ffg expands:ffg expansion:flm expected:hfi
expensive:eee experience:jhk experiences:ghi experiment:igj experimental:fbf experimentation:ggh experiments:acc
expert:jfk expertise:fhi experts:dmm explainable:lil explanation:lkl explanations:imm explicit:ici explicitly:ece
exploit:ffg exploitation:jkm exploiting:ggi exploits:ggh exploration:jjk exploratory:kgl explore:def explored:eee
explores:ggg exploring:gfh exposes:ggh exposure:jik expression:jil expressions:gkk expressive:jfj expressiveness:hij
extend:eef extended:idi extending:eef extends:eef extensible:ihi extension:fjk extensive:bac extensively:ffg extent:ggh
external:ici extra:ffg extract:eef extracted:ffg extracting:ggh extraction:ell extracts:ffg extreme:jgj extremely:ffg
f1:njo face:geh faces:fff facial:lgl facilitate:ccd facilitates:ffg facilitating:eef fact:kfk factors:egh facts:gii
factual:lgl factuality:lkm fail:ccd failed:igi failing:ffg fails:eef failure:ihj failures:fii faithful:gfh
faithfully:hgi faithfulness:lmn fall:ffg false:lgl families:eii family:egh far:eef fast:hei faster:feg feasibility:ggh
feature:kfm features:bkk featuring:eee feed:mgm feedback:hkm few:kdk fewer:eee fid:pnp fidelity:fkl field:eij
fields:gkl fill:hgi filter:fii filtering:fll filters:gkk final:fcf finally:ccd finance:ihj financial:mgn find:ccc
finding:ggg findings:cbd fine:jbm finetuned:gii finetuning:ill first:eaf five:ede fixed:idi flash:hfi flexibility:ghh
flexible:idi flexibly:ggh flow:ljp flux:mlm fly:ggh focus:eef focused:eei focuses:eef focusing:eef follow:feg
followed:eef following:ckl follows:ffg forcing:fkl forgetting:hnn form:efk formal:mfm formalize:ffg format:igj
formats:fii forms:gii formulate:ggh formulates:ggh formulation:gjj forward:gdk foster:eef fostering:ggh found:eef
foundation:hck foundational:hdh four:fcg fragmented:ffg frame:jgm frames:hjj framework:aii frameworks:ejk free:gfk
frequency:khm frequent:ggh frequently:fff friendly:ggi frontier:fhi frozen:kfl full:ici fully:hch function:jkm
functional:lfl functionality:hhj functions:emm fundamental:ebe fundamentally:eef further:aaa furthermore:bbb fused:kgl
fusion:gmn future:gbg gaia:nln gain:fhi gained:ffg gains:bfg game:ihl games:fjk gaming:iii gap:ahh gaps:dhh
gaussian:nhr gaussians:gmm gemini:ffg general:idj generalist:jgk generality:iik generalizability:hii generalizable:hfi
generalization:ikl generalize:dde generalized:jfk generalizes:eef generally:ffg generate:ccd generated:dbh
generates:ccd generating:cce generation:glm generations:fhh generative:ldm generator:ilm generators:gkk generic:igj
geneval:pnp genuine:jgj geometric:ldm geometry:jjl github:cad given:ccd global:lcl go:ggh goal:kfl goals:fjj good:fhh
gpqa:olo gpt:mem gpu:jhl gpus:fii grade:hfk gradient:mio gradients:hll gradually:ffg grained:bek granularity:ijk
graph:llp graphical:jgj graphics:jjk graphs:gnn great:eef greater:eef greatly:ggg ground:idj grounded:gfk grounding:imn
group:nfo groups:fij growing:eee growth:hhi grpo:mmn gsm8k:ooo guarantees:gkk gui:oho guidance:gll guide:dee guided:ggl
guidelines:ikl guides:ffg guiding:gfh hacking:goo hallucination:nmo hallucinations:kmm hand:hfi handle:eee handling:egg
hard:iik hardware:jhk harmful:kfl having:ggh head:ikn heads:gnn heavily:eef heavy:ffh help:eef helps:ggh here:ffg
heterogeneous:kgk heuristic:khl heuristics:hjj hidden:kel hierarchical:nfo high:iai higher:geh highest:ggh
highlight:dce highlighting:cee highlights:eee highly:fcf hinder:ffg hindered:ffg hindering:ffg hinders:ffg
historical:jfk history:iil hoc:ghk hold:hgi holistic:iej hop:ffo hope:dde horizon:dfl hours:egh however:aaa https:aaa
huggingface:hhh human:jbk humans:eff hundreds:ffg hybrid:mdn hyperparameter:lgl hypotheses:ijk hypothesis:iik
hypothesize:ggh id:kgl idea:gfg identical:ggh identification:hkl identified:ffh identifies:eef identify:bbc
identifying:eee identity:lgm ii:cee iii:eff image:khm imagenet:nkn images:cii imaging:jgj imbalance:gkk imitation:mjo
immense:ggh impact:dfg implement:ffg implementation:ghi implementations:ggh implemented:ggh implications:ggh
implicit:lel implicitly:ggg importance:ihk important:geh importantly:ffg impractical:ggh impressive:dde improve:bbc
improved:ccd improvement:bii improvements:bff improves:bbb improving:bbe inaccurate:ggh inadequate:ggh incentivize:ggh
incentivizing:ggh include:eef includes:dde including:aaa incomplete:hgi inconsistencies:hjj inconsistency:hjk
inconsistent:ggi incorporate:eef incorporates:ddd incorporating:dde incorrect:hfi increase:eee increased:fff
increases:eee increasing:dde increasingly:ccd incrementally:ggh incurs:ggh independent:ifj independently:hfh
indicate:eef indicates:ggh indicating:fff individual:gdg induce:ggh induced:ggg inductive:mhn industrial:hgh
industry:hfi inefficiencies:ggh inefficiency:fgh inefficient:ffg infer:ffg inference:jil infinite:kgk influence:hhi
information:ihj informative:fff informed:ggj infrastructure:gii inherent:ece inherently:eee initial:hdi
initialization:hmm initially:ggg inject:ggh injecting:ggh injection:emo injects:ggh innovation:hhh innovations:eef
innovative:gfh inpainting:kno input:hgj inputs:cij insight:gfg insights:bee inspired:ddg instability:hjk instance:idj
instances:ehh instead:dde instruct:gjk instruction:mfn instructions:ejj insufficient:eef integrate:dde integrated:fdi
integrates:ccc integrating:ccd integration:fjj integrity:gmm intelligence:cjk intelligent:hgj intensive:dei intent:gjj
inter:lel interact:eef interacting:ggh interaction:hjk interactions:ckk interactive:kcl interest:ehi interface:ekk
interfaces:fkk interference:gjk interleaved:kgl intermediate:idj internal:jdk internet:igj interplay:gij interpret:fff
interpretability:kll interpretable:ihi interpretation:gjk interpreting:ghi intervention:hjk intra:mgn intricate:ifi
intrinsic:jek introduce:aaa introduced:eee introduces:bbc introducing:dde intuitive:ifj investigate:ddd
investigates:ggh investigation:fhh involve:ffg involves:eef involving:eef io:bbc irrelevant:ihj isolated:ffg
isolation:ggi issue:geg issues:cgg iteration:gkl iterations:ghi iterative:lcm iteratively:fdf itself:fff iv:hgh
jailbreak:mjm joint:kdl jointly:dde judge:gmn judges:fkl judgment:jil judgments:fll just:dde k:jfl key:fcg kl:ohr
knowledge:kil known:ffg kv:neo lab:ffh label:ifl labeled:ggi labeling:hlm labels:djj labor:ffg lack:bbc lacking:ffg
lacks:fff lag:ghi landscape:fij language:gdn languages:eii large:lam largely:ccd larger:ede largest:ffg last:jgl
latency:ikl latent:nfo latents:hlm later:ffg latest:ffg latter:ggh law:hkl laws:fll layer:khm layers:dll laying:ggh
layout:kjm layouts:gjj lead:dde leaderboard:gll leading:cbd leads:ddd leakage:hkl learn:ccd learnable:mgm learned:ifj
learning:eno learns:dde least:ggi leaving:ffg led:ffg length:ijl lengths:fjj lengthy:ggh lens:hii less:ddd level:bgl
levels:dii leverage:ccd leverages:bbc leveraging:bbc libero:pmp library:ijk lies:ffg life:hij light:hhk lighting:iij
lightweight:jcj like:acg likelihood:kkn likely:ggh limit:ffg limitation:ddd limitations:bee limited:cac limiting:dde
limits:dff linear:men linguistic:jek literature:hgi little:ffg live:ljm livecodebench:pnp llama:kil llama3:kjk
llava:lim llm:kik llms:jkk lm:ihk lmm:jkl lmms:jkk lms:gjj local:ldm localization:ilm localized:jhk location:jgj
log:lhm logic:hjk logical:ldm long:lbl longer:efg loop:fkm lora:nmo loss:hlm losses:gkk low:kbk lower:ddi lrm:iii
lrms:kkk lvlms:kkk machine:kfl made:dde magnitude:hgi main:ffg mainly:eef mainstream:ffg maintain:feg maintaining:bbc
maintains:eef major:eee majority:lgl make:dde makes:eef making:cij malicious:igj manage:ggh management:fll
manipulation:hll manner:dhh manual:feg manually:heh map:ikm mapping:hjk maps:emm margin:hhi marginal:jgk marking:ggh
markov:ogq marks:ggi mask:kjn masked:oeo masking:hmn masks:gll massive:jfj match:gfi matches:eef matching:dlm
material:lim materials:gii math:lil math500:nnn mathematical:lcl mathematics:hhi matrices:gmm matrix:jln maximize:hgi
maximizing:ggh maximum:kgl may:ccd mcp:nlo mean:igl meaning:ggh meaningful:ffh meanwhile:fff measure:efg measured:ggh
measures:fhh measuring:fff mechanism:dmm mechanisms:ckk mechanistic:kgl medical:lfm medium:fii meet:ggh
memorization:llm memory:ljm merely:ffg merging:ino mesh:lho meshes:hll meta:nfn method:bgh methodologies:fii
methodology:gij methods:ahh meticulously:gfg metric:ijl metrics:ekk mid:lim million:feg mimic:jgj mind:ilm mini:ekl
minimal:gdg minimize:ggh minimizing:ggh minute:jgk minutes:ggh misalignment:hjj mismatch:gkk missing:hgi mistakes:gjj
mitigate:ddd mitigates:eef mitigating:eef mitigation:hij mixed:mfm mixing:gjl mixture:mfn ml:ggh mllm:jik mllms:kkk
mm:mgn mmlu:pmp mmmu:nmn mobile:jfk modal:cfn modalities:dhh modality:kgm mode:ijl model:hkl modeling:ell models:ann
modern:fdf modes:ejj modification:hjk modifications:fii modifying:ffg modular:kgk module:emm modules:ejk moe:llm
monitoring:hjk monocular:lgm monte:mgn moreover:ccc mostly:ggh motion:lin motions:fjj motivated:dde move:ghi
movements:gjj moving:igk much:eef multi:man multilingual:njo multimodal:oep multiple:gag music:lim must:eef n:iim
named:hfi namely:ffg narrative:kil narrow:gfh native:jfk natural:jbk naturally:eee nature:dhi navigate:ggh
navigation:jlm near:geh nearly:fff necessary:eef necessitates:ggh necessitating:ggh necessity:gfh need:bbc needed:ffg
needs:ffg negative:jhl neglecting:ggg negligible:ggg net:hmn network:glm networks:emm neural:ldn nevertheless:ggh
new:abb newly:eef next:jck nine:ggh nlp:jhk node:kgl noise:kkm noisy:iei non:kck notable:eef notably:ccd novel:faf
now:ggg nuanced:ffg nuances:gjk number:cff numerical:lfl numerous:fff nvidia:kgk o:gkk o1:ill o3:ikl object:kdm
objective:fkk objectives:ejj objects:fii observation:hij observations:eii observe:dde observed:eef obtain:fff
obtained:ggg ocr:lll off:iik offer:ddd offering:ccc offers:ccd offline:kfk offs:fhh often:aaa omni:lhm once:ffg one:hbi
ones:dff ongoing:ggh online:ldl only:abf open:ibi openai:lel opens:ggh operate:eef operates:fff operating:ffh
operation:iik operations:ekk opportunities:ffg optical:mgn optimal:iej optimization:gnn optimizations:gjj optimize:eee
optimized:feh optimizer:jlm optimizes:eef optimizing:eef order:eil orders:gii organized:ggh oriented:efk original:ecf
orthogonal:lgm osworld:plp other:bbc others:ffg out:kck outcome:kel outcomes:fgg outline:igi outperform:dde
outperforming:ccd outperforms:aab output:igj outputs:chh overall:dce overcome:dde overcoming:ggh overhead:dij
overlook:eef overlooked:ggg overlooking:fff overthinking:lkl overview:ggh own:eef page:ddf pair:igk paired:hfi
pairs:ckk pairwise:mfn paper:bac papers:fij par:ggh paradigm:ahh paradigms:djj parallel:mfm parameter:lfl
parameters:ehh parametric:ngn pareto:mgn parsing:hmn part:kgl partial:kfk partially:jgj particular:eef particularly:bbc
parts:fhi pass:gei passive:igi past:gfh patch:mgn path:gik paths:fjj pathway:iik pathways:gkk pattern:iil patterns:ckk
paving:fff peer:kim per:idj perceive:ggh percentage:ggh perception:hkl perceptual:lel perfect:hgi perform:ccc
performance:fhi performing:fdf performs:dde perplexity:lno persist:ggh persistent:geg persists:ggh person:ihl
personalization:lkn personalized:kfk perspective:hhj perspectives:fhh perturbations:hll phase:gik phases:gii
phenomenon:ehi phi:lil photorealistic:lhl physical:kdl physically:lfl physics:lim pipeline:ckk pipelines:ejj
pivotal:gfh pixel:lem pixels:ggg place:iij plan:ihk planner:lmn planning:ilm plans:glm platform:gij platforms:ghh
plausibility:jnn plausible:ehi play:dij playing:ghk plays:ffg plug:iej point:jgm points:eij policies:gll policy:kho
poor:eef poorly:fff popular:geg pose:jhm poses:gii position:igl positional:nfp positions:fii positive:ifj possess:ggh
possible:ffg post:jcl potential:dce potentially:ffg power:ghi powered:eeh powerful:dce ppo:nno practical:ebe
practice:eef practices:fii practitioners:ggh pre:jbl precise:gbh precisely:ggg precision:iik predefined:jfj predict:eee
predicted:hfi predicting:gfi prediction:fmn predictions:fjj predictive:lgl predicts:ffg predominantly:eef
preference:kin preferences:djj preliminary:hfh present:aaa presenting:ggh presents:ddd preservation:fll preserve:eef
preserves:eee preserving:dfh pretrained:kek pretraining:jlm prevailing:ggh prevalent:ggh prevent:ffg preventing:ggh
prevents:ffg previous:ccc previously:eef primarily:ccd primary:geg principle:gij principled:dde principles:eii
prior:fgh prioritize:ffg prioritizes:ggh priors:gll privacy:kjl pro:fkk proactive:kgl proactively:ggh probabilistic:ngo
probability:jim probe:gjk probing:jkl problem:ehj problems:cii procedural:nin procedure:gkk process:gij processed:ggh
processes:dii processing:djj produce:ccd produced:ggg produces:eee producing:dde production:igj professional:jfj
proficiency:gjj programming:hhk progress:ebf progressive:men progressively:fef prohibitive:ffg prohibitively:ggh
project:dbd projection:ilm projects:ghi prominent:ggh promise:dde promising:bbc promote:ggg promotes:ggh promoting:ggi
prompt:lim prompting:hkl prompts:fkk prone:ggi pronounced:ggh proof:igj propagation:gll properties:dij property:ijl
propose:aaa proposed:ccd proposes:ggg proposing:ggg proprietary:ede protocol:elm protocols:fkk prove:ffg proves:ggh
provide:bbb provided:eef provides:bbc providing:ccc proving:gll proxy:jgk pruning:koo pseudo:ngo public:iei
publicly:ccd pure:jfj purely:hfh purpose:ddi push:ggh pushing:ggh puzzles:gkk python:kgk qa:jkm quadratic:kfk
qualitative:iei quality:eij quantifies:ggh quantify:ffg quantitative:geh quantitatively:ggh quantization:mop
queries:fjj query:khl question:ibl questions:dkk quickly:ggh qwen:kil qwen2:iei qwen3:mhm r:hjk r1:hlm rag:klm
raises:ffg raising:ggh random:kfl range:cdg ranging:eef rank:jho ranking:jjl rapid:gdg rapidly:eef rarely:ffg rate:ekl
rates:ejj rather:ccd ratio:gll rationales:hkk ratios:gll raw:iei re:hej reach:ggh reaches:ffg reaching:ggh readily:ggh
reading:kik ready:ghj real:ibi realism:gll realistic:fcg reality:hhj reason:deh reasoner:ill reasoning:kln reasons:ggh
recall:klm recent:aaa recently:ccd recipe:eii recipes:gij recognition:gmm recognize:ggh recognizing:ggh reconstruct:ggh
reconstructing:ggh reconstruction:ilm recover:ggh recovery:ijm rectified:nhp reduce:ddd reduced:eef reduces:ccd
reducing:cce reduction:ekk redundancy:hkl redundant:iej reference:kel references:fkk referred:ggi referring:lgm
refine:ggh refined:ffh refinement:hlm refines:eef refining:hhi reflect:geh reflecting:ggh reflection:kln reflective:kgl
reflects:ggh regarding:ggh regimes:gii region:lhm regions:ehi regression:jkn regressive:gjo regularization:hnn
reinforce:jjj reinforcement:pcq reinforcing:ggh rejection:mjn related:ddi relation:lim relations:gii relationship:ghj
relationships:fkk relative:gcm relatively:ffg release:cce released:ccd releasing:ggh relevance:jkl relevant:fdh
reliability:ijj reliable:ece reliably:fff reliance:dde relies:fff rely:bbc relying:dde remain:ccc remaining:ffg
remains:aab remarkable:bbc remarkably:fff remove:ggh removing:ggh rendered:hgi rendering:ikm renders:gii repeated:igi
replacement:gkl replacing:ggh report:gfi reports:fii repository:kik represent:fff representation:hkl
representational:ifi representations:dll representative:eef represented:ggh representing:ffg represents:eef
reproducibility:jjj reproducible:igi require:bbc required:eee requirements:ehh requires:ccc requiring:ccc research:ffh
researchers:eef residual:ngo resolution:hjl resolutions:fii resolve:ffg resource:hdj resources:dii respect:ggh
respectively:dde response:jgk responses:cij responsible:jgj restricted:hgi restricting:ggh result:ffg resulting:ccd
results:add retain:ggg retaining:ffg retention:jjl rethinking:ffg retraining:hhh retrieval:llo retrieve:gfi
retrieved:ggg reuse:fjj reveal:ccc revealing:eef reveals:ccc reverse:mfm review:hjk revisit:ffg revolutionized:ggh
reward:kjo rewards:cnn rgb:lil rich:eeh richer:hhi right:ghi rigid:ggi rigorous:def rigorously:eef risk:ghi risks:fii
rl:jjl rlhf:mmn rlvr:mmm robot:jhl robotic:jek robotics:jhj robots:fhh robust:gdh robustly:ggh robustness:ijj role:ici
roles:fhh rollout:lkn rollouts:kmm room:hgi rope:llp round:igl routing:jmp rule:mhn rules:gjk run:ghi runs:ghi
runtime:lil s:gjk sacrificing:ffg safe:ifi safety:ljm same:ccd sample:jek sampled:ggi samples:chh sampling:iln
saturation:gjk scalability:iii scalable:hdi scalar:kgl scale:dei scaled:jgk scales:dff scaling:hjl scarce:ggg
scarcity:egg scenario:ihk scenarios:ahh scene:kgm scenes:eii scheme:ell science:fij scientific:lem scope:ggg score:ikm
scores:ckk scoring:hkl scratch:eef scripts:hii seamless:iei seamlessly:eee search:iln searching:gjk second:fcg
seconds:ggh security:jjj see:ffg seed:kgl seeking:fjl seen:fhh segment:kfl segmentation:kno segments:fjj select:heh
selected:ffg selecting:ffg selection:gkm selective:lfm selectively:ffg selects:fff self:nbo semantic:mcn
semantically:kek semantics:gjk semi:lfm sensitive:eej sensitivity:hkl sentence:jhl separate:eef separately:ggh
separation:hll sequence:kgl sequences:ejj sequential:lgm sequentially:ggh series:dij serve:dde serves:eef service:jkm
services:gkk serving:ffh set:ffi sets:eii setting:dii settings:cii setup:hjj setups:gjk seven:fff several:ccd
severe:ffg severely:ggg sft:kkk shallow:jgk shape:jim shapes:fii shaping:gll share:hfh shared:ldl sharing:fjk shelf:ggj
shift:gjk shifting:hik shifts:fjj short:ici shortcomings:ggg shortcuts:hkk shot:cgn show:cac showcase:ggh
showcasing:ggh showing:dde shown:ccd shows:ddd side:ggi signal:fij signals:bkk significant:aab significantly:aab
sim:kim similar:fdg similarity:iln similarly:ggh simple:ebe simpler:ihi simplicity:ggh simplified:ggh simply:ffg
simulate:ffg simulated:kfl simulates:ggh simulation:ijl simultaneous:igi simultaneously:fdf since:eef single:hah
six:fdg size:eii sized:ggi sizes:eii skill:jil skills:fjj sliding:mgn slow:jek small:ici smaller:dde smooth:kgl
social:lel soft:nfo softmax:nko software:kek solely:dde solid:ggh solution:feh solutions:dhh solve:fgg solving:cjj
sometimes:ggh sonnet:ffh sophisticated:eee sota:hgi sound:jgk source:dei sourced:eeg sources:dhh space:dlm spaces:ekk
span:jgj spanning:ccd spans:ghh sparse:ncn sparsity:jkl spatial:mbm spatially:jfj spatio:mfo spatiotemporal:ngn
special:jgj specialized:ici specific:bdj specifically:aab specifications:gkl specified:ffh spectrum:gij speculative:ogo
speech:ljn speed:fjj speedup:ijj splatting:fpp spoken:mgm stability:hll stabilize:ffg stable:jdj stage:efk stages:dgg
standard:geh standardized:jej start:fil starting:ffg state:hei states:fkk static:jcj statistical:mgm statistics:ikk
steer:ggh steering:kkm stem:jhk stems:ffg step:ifk steps:djj still:ccc stochastic:mfn storage:kjl straightforward:ggg
strategic:kgk strategically:hfh strategies:bkk strategy:ekk stream:hjm streaming:kim streams:gkk strength:ghj
strengthen:ggh strengths:egg strict:hgh strictly:ggh strong:cad stronger:eee strongest:ffg strongly:ggh structural:kdl
structure:ijl structured:kdk structures:ejj struggle:bbc struggles:fff student:jgk studied:ggg studies:chh study:dgg
studying:ggh style:jhm styles:hij sub:kek subject:kel subjective:jgj subjects:fhi suboptimal:heh subsequent:eef
subsequently:fff subset:ehh subsets:ggh substantial:bbc substantially:ccd subtasks:jkk subtle:hfh success:ffi
successful:geh successfully:eee suffer:ccd suffers:ffg sufficient:fff suggest:eef suggesting:fff suggests:ggh
suitable:eef suite:dii suited:ggh summarization:kmm summary:jhj super:khm superficial:hgi superior:ebe superiority:eef
supervised:meo supervision:dkk support:egh supported:ggh supporting:eeg supports:eee suppressing:ggh surface:ihj
surpass:ffg surpasses:ccd surpassing:ddd surprising:ggh surprisingly:fff survey:ggg swe:ogo switching:glm symbolic:lfm
synchronized:igj synergistic:jgj synergy:hkk synthesis:ell synthesize:eef synthesized:hhi synthesizes:ffg
synthesizing:fff synthetic:lcl system:hkl systematic:gcg systematically:ccc systems:ajj t2i:ljl t2v:kjl table:kim
tackle:eee tackling:ggh tailored:gdh take:hfh takes:ggg taking:gjj target:icj targeted:kek targeting:ggg targets:fij
task:jgk tasks:ajj taxonomy:jll teacher:khl technical:gdh technique:ehi techniques:cjj technologies:ggh technology:gjj
templates:gmm temporal:mbn temporally:kek ten:ffg tend:ffg term:dek termed:ffg terms:dff test:kfl testbed:fhi
tested:ggh testing:gjk tests:fkk text:lfm texts:fjj textual:jck texture:khk textures:gkk theoretical:idi
theoretically:ffg theory:jlm thereby:ccd therefore:eef think:ihk thinking:jil third:gfh thorough:ggg though:ffg
thought:gmo thoughts:flm thousands:ggg three:faf throughout:eef throughput:jll thus:dde tier:ggi tightly:ggh time:gfl
times:egh timestep:kim timesteps:ill together:dde token:lgn tokenization:klm tokenizer:imn tokens:gll too:ggh tool:kfl
toolkit:gll tools:ejj top:jdj topics:ggh total:igi toward:ccc towards:cce trace:ihj traces:dll track:hhj tracking:gll
trade:ddj traditional:fcf train:def trainable:igi trained:abh training:hik trains:fff trajectories:fll trajectory:lin
transfer:hlm transferability:jll transferable:jik transferring:ggh transfers:ggh transform:gii transformation:ikl
transformations:hlm transformed:ghi transformer:kmp transformers:jnn transforming:ggg transforms:efg transition:jgk
transitions:hkk translate:ihj translating:ggh translation:imm transparent:ifi treat:ggg treating:ggh treats:ffg
tree:kip trend:hgi trends:hjj trivial:ggh true:ffg truly:eef trustworthy:jhj truth:hfk tune:ehi tuned:dhj tunes:ggh
tuning:bnn turn:fdl turns:gjj two:gag type:hhk types:chh typical:ggg typically:bbc u:mgn ui:lgm ultimately:fff
ultra:lgl uncertain:igi uncertainty:jkl unclear:ffg uncover:ffg underexplored:dde underlying:edf underscore:fff
underscoring:eef understand:dde understanding:ekk understood:ggg unexplored:eef unified:jdj unifies:eef uniform:kfk
unify:ffg unifying:ffg unique:gdg unit:kjm universal:kek unlabeled:igj unlike:ccd unlock:ffg unlocking:ffg unlocks:ggg
unnecessary:ggg unprecedented:ggh unreliable:ggh unsafe:igi unseen:geh unstable:ifj unstructured:iii unsupervised:mhm
update:fjk updated:ggi updates:dkk updating:gjk upon:ccd upper:hgh urgent:ggh usage:ejj useful:ffh user:ibj users:dgg
uses:dde usually:ggg utility:hhi utilization:fkl utilize:eef utilizes:eef utilizing:eef v:jkl v2:fmn v3:gkl vae:lln
valid:fgh validate:ccd validated:ghi validates:ggh validating:ggh validation:ikl validity:gkl valuable:dde value:ifk
values:gjj vanilla:ifj variable:ihk variance:jkm variant:fii variants:ehh variation:hjk variational:ngp variations:gjj
varied:ggg variety:ffg various:bbb vary:ggh varying:fdh vast:fff vbench:ono vector:ljn vectors:gmm verifiable:ken
verification:ilm verified:hjl verifier:klm verifiers:lmm verify:feh versatile:heh versatility:hhh version:hgi
versions:gii versus:ggi very:hgh via:aad video:lho videos:cii view:ggm viewpoint:jgk viewpoints:hjk views:fjj
virtual:ifj vision:mfn visual:lam visualization:jkm visually:iej vit:lln vital:hfh vl:gjk vla:khk vlm:jik vlms:kkk
vocabulary:igk voice:kim volume:ijk voting:gmn vqa:lln vs:hfh vulnerabilities:hii vulnerability:jgj vulnerable:ggh
way:def ways:ggh weak:ifi web:kel website:gfh weight:kgm weighted:jgm weighting:fkm weights:eii well:ebe whereas:ffg
whether:ddd whole:kgk whose:ggg wide:feg widely:dde widespread:ffg width:ijl wild:ggg win:jgk window:hjn windows:hkk
wise:ffn within:aab without:aab word:mgm words:gii work:aaa workflow:ijl workflows:ejj works:ddd world:hcj worlds:gii
writing:jjl x:jhl years:ffg yet:aab yield:eef yielding:eef yields:ddd zero:mgm
`;
