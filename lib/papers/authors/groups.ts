import { isSyllable } from "./eastAsian";

/** Authors that are not people, by a word for an organization, a legal form, digits, or the list of firms. */

/** Words for organizations that are not names of people, in the languages that papers come in. */
const organizations = new Set(
  (
    "team teams équipe collaboration collaborations collab consortium consortia contributor contributors community communities group " +
    "groups gruppe groupe initiative project projects projekt projet lab labs laboratory laboratories laboratorium laboratoire institute institutes " +
    "institution institutions institut instituto istituto instituut university universities université universität universiteit " +
    "universitat universitet universidad universidade università uniwersytet organization organizations organisation organisations " +
    "alliance foundation fondation stiftung research department faculty fakultät academy académie akademie society association " +
    "authority agency ministry commission committee council network investigators partners authors members staff editorial " +
    "secretariat inc corp corporation incorporated ltd limited llc llp gmbh plc pty srl company holding holdings technologies " +
    "observatory telescope experiment survey center centers centre centres centro hospital college robotics intelligence deepmind " +
    "superintelligence open-source opensource task-force secrétariat dynamics telecom telecoms telekom télécom unicom " +
    "telecommunications electronics semiconductor semiconductors software systems solutions networks analytics financial consulting " +
    "pharma pharmaceuticals biotech biosciences therapeutics genomics healthcare healthineers aerospace automotive robot robots " +
    "polytechnic polytechnique politecnico politécnica école ecole hochschule technische akademia académica school museum " +
    "library army navy panel federation fédération federal sciences forum coalition taskforce"
  ).split(" "),
);

/** Firms and laboratories whose names look like a person's or are a single word. */
const firms = new Set(
  (
    "hugging mit csail epfl adobe ai2 alibaba amazon amd anthropic apple aws baichuan baidu bigcode bigscience bosch bytedance cern cnrs cohere " +
    "databricks deepseek eleutherai facebook fair google huawei huggingface hunyuan ibm inclusionai inria intel internlm kakao kimi " +
    "kuaishou kwai laion lg linkedin llama megvii meituan meta microsoft midjourney minimax mistral moonshot mozilla nasa naver netflix " +
    "nvidia ntt openai oppo qualcomm qwen riken salesforce samsung seed sensetime siemens sony spotify stepfun tencent tesla " +
    "together tiktok toyota uber vivo waymo xai xiaohongshu xiaomi yandex zhipu gemma gemini claude grok bayer roche pfizer novartis " +
    "astrazeneca fraunhofer technion caltech stanford harvard princeton runway lightricks unitree super-kamiokande icecube boeing airbus"
  ).split(" "),
);
/** Those that are also names of people. In such a name, the next word must not be a name. */
const alsoNames = new Set(
  "mit apple aws baichuan huawei hunyuan xiaomi zhipu meta together kimi seed gemma claude tesla vivo fair llama mistral bosch siemens bayer roche stanford harvard princeton boeing".split(
    " ",
  ),
);

const firmsOfWords = new Set(
  (
    "boston dynamics, china mobile, deep mind, goldman sachs, morgan stanley, jpmorgan chase, new york times, novo nordisk, " +
    "open ai, prime intellect, red hat, seoul national, thinking machines, oak ridge, los alamos, lawrence livermore, " +
    "brookhaven national, argonne national, imperial college london"
  ).split(", "),
);
/** Abbreviations at the start or end of an institution's name: ETH Zürich, Stanford NLP. */
const acronyms = new Set(
  (
    "ETH EPFL EPFZ KTH RWTH LMU TUM MIT CMU UCL UCLA UCSD UCSB NYU USC UIUC ASU NUS NTU SUTD HKU HKUST CUHK PolyU KAIST POSTECH UNIST GIST USTC " +
    "SJTU PKU BUPT HUST NUDT CASIA CAS IIT IISc IIIT MBZUAI KAUST INRIA CNRS CEA DLR DFKI MPI CSIRO NIST NASA JAXA ISRO NOAA NIH NSF " +
    "WHO OECD IPCC UNESCO UNICEF IEEE ACM CERN DESY FNAL SLAC LIGO FAIR NLP LLM LLMs AGI US UK EU"
  ).split(" "),
);

/** TU and KU are also Chinese family names, so the place decides. */
const university =
  /^(?:TU|KU|FU|UC|UT) (?:Berlin|Braunschweig|Chemnitz|Darmstadt|Delft|Dortmund|Dresden|Eindhoven|Freiberg|Graz|Ilmenau|Kaiserslautern|Leuven|M[uü]nchen|Munich|Vienna|Wien|Berkeley|Davis|Irvine|Los Angeles|Merced|Riverside|San |Santa |Austin|Dallas)/u;

const aiTeamAt = /^(?:\p{Lu}\p{L}*AI|AI|FAIR|NLP|ML) (?:at|@) /u; // AI at Meta, FAIR @ Meta

const maxLength = 1000; // in characters: only this much of a longer text is examined

export function isAcronym(word: string): boolean {
  return acronyms.has(word);
}

export function isFirm(word: string): boolean {
  return firms.has(word.toLowerCase());
}

/** Returns whether a text after a comma is a firm's legal form: Inc., Co., Ltd. */
export function isLegalForm(text: string): boolean {
  return /^(?:inc|incorporated|corp|co|ltd|limited|llc|llp|plc|gmbh|ag|pty|s\.a|s\.r\.l|b\.v|k\.k)\.?(?: ltd\.?)?$/i.test(
    text,
  );
}

const stateUniversity =
  /^(?:the )?univ(?:ersity|\.) of (?:california|texas|wisconsin|illinois|north carolina|massachusetts|maryland|michigan|minnesota|colorado|nebraska|missouri|tennessee)(?: at)?$/i;
const campuses = new Set(
  (
    "berkeley, los angeles, davis, san diego, irvine, santa barbara, santa cruz, riverside, merced, san francisco, austin, dallas, " +
    "arlington, san antonio, el paso, madison, milwaukee, urbana-champaign, urbana champaign, chicago, springfield, chapel hill, " +
    "charlotte, greensboro, amherst, boston, lowell, dartmouth, college park, baltimore county, baltimore, ann arbor, dearborn, " +
    "twin cities, minneapolis, boulder, denver, lincoln, omaha, columbia, st. louis, knoxville"
  ).split(", "),
);

/** Returns whether a text after a comma is a university's campus: University of California, Berkeley. */
export function isCampus(before: string, text: string): boolean {
  return campuses.has(text.toLowerCase()) && stateUniversity.test(before);
}

/** Gates 3rd; Ravi s/o Kumar, Max v/d Berg */
const notOfGroup = / (?:2nd|3rd|4th)$| (?:[sdcDSC]\/[oO]|[aA]\/[lpLP]|v\/d)\.? /gu;

export function isGroup(name: string): boolean {
  const words = name.slice(0, maxLength).split(" ");
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (words.some(isOrganization) || /[:/{}\p{Nd}]/u.test(name.replace(notOfGroup, " "))) return true;
  if (/^the\s/i.test(name) && !words.every(isSyllable)) return true; // The Viet Bui is a person
  if (words.length === 1) return isGroupWord(first);
  if (firmsOfWords.has(name.toLowerCase())) return true;
  const firm = first.toLowerCase();
  const isOnlyFirm = firms.has(firm) && !alsoNames.has(firm);
  // HAO AI may be a person whose name is in capitals.
  const isShouted = name === name.toUpperCase() && words.length === 2 && !acronyms.has(first);
  if (/(?<![\p{L}.])A\.?I\.?$/u.test(name) && !isShouted) return true;
  if (university.test(name) || aiTeamAt.test(name)) return true;
  if (!isShouted && (acronyms.has(first) || (acronyms.has(last) && last.length > 2))) return true;
  if (/\p{L}{2}\.\s?(?:ai|AI|com|org|net|io)$/u.test(name)) return true;
  if (words.some((word) => /\p{Ll}AI$/u.test(word) || /\p{Ll}(?:Team|Lab|Labs)$/u.test(word))) return true;
  return isOnlyFirm || (firms.has(firm) && isLegalForm(last) && !/^\p{Lu}\p{Ll}*\.$/u.test(first));
}

export function isAlsoFamily(word: string): boolean {
  return alsoNames.has(word.toLowerCase());
}

const maxWord = 40;

function isOrganization(word: string): boolean {
  if (word.length > maxWord) return false;
  const lower = word.toLowerCase();
  return (
    organizations.has(lower) ||
    organizations.has(lower.replace(/^[("'“]+|[.,:)"'”s]+$|['’]s$/gu, "")) ||
    (lower.includes("-") && lower.split("-").some((piece) => piece.length > 3 && organizations.has(piece)))
  );
}

/** Returns whether a name of one word is that of a firm or product: OpenAI, NVIDIA, DeepSeek-AI. */
function isGroupWord(word: string): boolean {
  if (firms.has(word.toLowerCase())) return true;
  if (/(?:^|-)(?:AI|Team|Lab|Labs)(?:-|$)/u.test(word) || /\.(?:ai|com|org|net|io)$/i.test(word)) return true;
  return (
    /^\p{Lu}{3,}(?:-|$)/u.test(word) ||
    (!isJoinedName(word) &&
      /\p{Ll}\p{Lu}/u.test(word.replace(/(?<=^|-)(?:Mc|Mac|De|Di|Du|La|Le|O['’]|Van|Von|Fitz)(?=\p{Lu})/gu, "")))
  );
}

/** XingYu, Ming-HsuanYang: a Chinese name without its space. */
function isJoinedName(word: string): boolean {
  return word.split(/(?<=\p{Ll})(?=\p{Lu})/u).every((piece) => isSyllable(piece) && !/[^aeioung]$/i.test(piece));
}

const behalf =
  /^(?:(?:for and )?on behalf of|for|representing|from|with|in collaboration with|in cooperation with|together with|and|pour|im namen de[rs]|presented by)\s+(?=\p{Lu}|the\s|der\s|des\s|la\s|le\s|l['’])(?:(?:the|la|le|der|des)\s+)?/iu;

export function groupSpokenFor(text: string): string | null {
  const [opening] = behalf.exec(text) ?? [];
  if (opening === undefined) return null;
  const name = text.slice(opening.length);
  return isGroup(name) ||
    /^\p{Lu}[\p{Lu}\p{Nd}.+-]+$/u.test(name) ||
    /^(?:on behalf|for the|representing)/i.test(opening)
    ? name
    : null;
}

export function isCollaboration(text: string): boolean {
  return /(?<!\p{L})(?:collaborations?|consortium)$/iu.test(text);
}

/** Institute of Science and Technology, the ATLAS and CMS Collaborations. */
export function isOneGroup(before: string, after: string): boolean {
  if (!isGroup(after) && !isGroup(before)) return false;
  if (/(?<!\p{L})(?:of|for|für|de|di)\s/iu.test(before) && before.split(" ").some(isOrganization)) return true;
  return (
    /^(?:(?:for|on behalf of)\s+)?(?:the\s+)?[\p{Lu}\p{Nd}.+-]{2,}$/u.test(before) &&
    /(?:collaborations|consortia|teams|groups|projects|experiments|communities)$/iu.test(after)
  );
}
