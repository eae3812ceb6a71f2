import { apostrophes } from "../../text/apostrophes";
import { isEuropeanGiven, isSyllable, isVietnameseFamily } from "./eastAsian";

/** Words that begin a family name, by biblatex, CSL and libraries' name lists (IFLA, Names of Persons). */

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");
const set = (...lists: string[]) => new Set(lists.join(" ").split(" "));

/** In lower case; most languages sort by the next word. In a name with capitals, other lower-case words count, too. */
const lower = set(
  // Dutch and Afrikaans
  "van de de' den der des het 't 's van't v. d. v.d. vd v/d te ten ter thoe vande vanden vander ver op in aan aen uit bij onder over voor tot",
  "von vom vor dem zu zum zur auf aus am an im und unter über beim", // German
  "d' du la le les l' los las es ès", // French, Occitan, Catalan
  "da dal dall' dalla dalle dallo degli dei del dell' della delle dello di lo li", // Italian
  "do dos das", // Spanish and Portuguese
  "af av på fra til", // Nordic
  // Arabic, Hebrew, Persian, Malay
  "al el bin bint binti bt bte binte ibn ben bar abu abou abi bou ould ait aït as ul",
  "بن ابن بنت أبو ابو آل אבן בן בר בת", // The same in their scripts
  "ap ab ferch verch mac mc nic ní ni ó ui uí mag fitz", // Welsh, Irish, Scottish
  "s/o d/o a/l a/p", // Tamil and Malay: son of, daughter of
  "st st. of", // English
);
/** Those that may begin a name without a given name: van Beethoven. */
const leading = set(
  "van von vom vander vanden de den der del della di da du dos d' ter ten 't la le los las zu al el ibn",
);

/** Capitalized particles, which belong to the family name anywhere after a given name. */
const capitals = set(
  "Van Van't Vande Vanden Vander Ver Von Vom Vonder De Del Della Dell' Dello Delle Degli Dei Dal Dalla Dalle Dallo De' D' Des",
  "Du Dos Das Das Las Los Les Ter Ten Zum Zur Zu Op O' Ó Ní Nì Nic Nig Mhic Mac Mc Mag Fitz Ui Uí Ibn Ben Bar Bint Binti Abu Abou Abi Aït Ait",
  "Bte Binte S/O D/O A/L A/P Ould El Al St St. Saint Sainte Ste Ste. Santa Santo Santos' San Af Av Auf Aus",
);
/** The same, unless every word of the name is a Chinese, Korean or Vietnamese syllable: Xue Bin Peng. */
const orSyllables = set("Le La Lo Te Da Di Do Bin Ap Ab Ben San Ma Uit In Bou Abi Mac Mag Du Ten Das Dal Bar El Al");

/** Irish families whose O people write alone; before any other word, O is an initial. */
const ofIrishFamily = set(
  "boyle brien byrne callaghan carroll casey cathain connell connor conor dea doherty donnell donoghue donovan dowd driscoll",
  "dwyer farrell flaherty flanagan flynn gara gorman grady hagan halloran hanlon hara hare herlihy higgins kane keefe keeffe",
  "kelly laughlin leary loughlin mahoney mahony malley meara meally muircheartaigh neil neill nolan reardon regan reilly riley",
  "riordan rourke ryan shaughnessy shea sheehan sullivan toole tuama",
);

/** Words in religious given names with a particle: María del Carmen, Jean de Dieu, João de Deus. */
const religious =
  /^(?:Carmen|Pilar|Mar|Rosario|Ángeles|Angeles|Dolores|Jes[uú]s|Dios|Dieu|Deus|Concei[cç][aã]o|Luz|Guadalupe|F[aá]tima|Lourdes|Nieves|Mercedes|Socorro|Consuelo|Roc[ií]o|Sol|Cruz|Gloria|Gl[oó]ria|Gr[aâ]ces?|Lima|Sales)$/u;
const servant = /^(?:Ab[ed]{1,2}|عبد)$/u; // Before el, these form one given name with the next word: Abd El Rahman
/** Second words of Arabic given names: Saif El Din. */
const ofArabicGiven = /^(?:Din|Dine|Deen|Dein|Amine|Islam|Haq|Rahman|Rahim|Moatez)$/u;

const joiner = /^[yie]$/; // Joins two family names: Ramón y Cajal, Mayné i Comas, Reis e Silva

/** Returns the index of the word where the family name begins in a name in Western order. */
export function familyStart(words: string[]): number {
  const last = words.length - 1;
  if (leading.has(words[0] ?? "") && last > 0 && !isJoined(words, 0)) return 0;
  for (let index = 1; index < last; index++) {
    if (beginsFamily(words, index)) {
      const end = endOfGiven(words, index);
      if (end > last) return last;
      if (end === index) return isServant(words, index) ? index - 1 : index;
      index = end - 1;
    } else if (joiner.test(words[index] ?? "") && index > 1) return index - 1;
  }
  if (last > 1 && (isServant(words, last) || /^Abd[eauo]l$/u.test(words[last - 1] ?? ""))) return last - 1;
  // A suffix of Portuguese names, which is not a family name by itself: Lima Neto.
  if (
    last > 1 &&
    /^(?:Neto|Netto|Filho|Sobrinho|J[uú]nior)$/u.test(words[last] ?? "") &&
    /\p{L}{2}/u.test(words[last - 1] ?? "")
  )
    return last - 1;
  return last;
}

/** Abd El Hamid, Abd El-Hamid, عبد الله as a family name: an article that is not among the first two words. */
function isServant(words: string[], index: number): boolean {
  return index > 1 && servant.test(words[index - 1] ?? "") && /^(?:[ea]l(?:-|$)|ال)/iu.test(words[index] ?? "");
}

/** Returns how many words at the start of a family name are particles, which sorting or a style may ignore. */
export function countParticles(words: string[]): number {
  const isCapitalized = /^\p{Lu}/u.test(words.at(-1) ?? "");
  const proper = words.findIndex(
    (each, index) =>
      index === words.length - 1 || !(lower.has(evenApostrophe(each)) || (isCapitalized && /^\p{Ll}/u.test(each))),
  );
  return Math.max(0, proper);
}

/** LeCun for Le Cun, vanGool for van Gool; null for any other. */
export function joinedFamily({ particle, family }: { particle: string; family: string }): string | null {
  const [first = "", last, ...more] = `${particle} ${family}`.trim().split(" ");
  return last !== undefined && more.length === 0 && isParticle(first) ? `${first}${last}` : null;
}

/** Returns whether a word does little to identify a person, so that people omit it: van der, de la, Al. */
export function isParticle(written: string): boolean {
  const word = evenApostrophe(written);
  return (
    lower.has(word) ||
    capitals.has(word) ||
    orSyllables.has(word) ||
    (/^\p{Lu}{2,}$/u.test(word) && !isSyllable(word) && lower.has(word.toLowerCase())) ||
    /^(?:DE|DU|VAN)$/.test(word)
  );
}

function beginsFamily(words: string[], index: number): boolean {
  const next = words[index + 1] ?? "";
  const word = inLowerCase(evenApostrophe(words[index] ?? ""), next);
  if (word === "of" || word === "as" || word === "und") return false;
  if (lower.has(word)) return true;
  if (/^\p{Ll}/u.test(word) && !joiner.test(word)) return areCapitals(words);
  if (word === "Van" && (isVietnameseFamily(next) || isVietnameseFamily(words[index - 1] ?? ""))) return false;
  if (word === "In" || word === "Uit") return /^(?:de|den|der|'t|’t)$/i.test(next);
  if (word === "Li") return isItalian(next);
  if (word === "Ni") return isIrish(next);
  if (word === "O") return ofIrishFamily.has(next.toLowerCase());
  if (orSyllables.has(word) && words.every(isSyllableAt)) return false;
  if (orSyllables.has(word) && !capitals.has(word)) return word !== "Ma";
  return capitals.has(word);
}

/** After a given name that contains a particle, such as María del Carmen; else `index`. */
function endOfGiven(words: string[], index: number): number {
  const [before = "", word = "", next = ""] = words.slice(index - 1);
  const isLast = index + 1 === words.length - 1;
  if (/^[ea]l-/i.test(word) && servant.test(before) && index === 1) return index + 1;
  if (/^[ea]l$/i.test(word) && (servant.test(before) || ofArabicGiven.test(next)) && !isLast) return index + 2;
  if (
    index > 1 ||
    isLast ||
    !/^(?:Mar[ií]a|Jos[eé]|Juan|Jean|João|Joao|Ana|Luz|Rosa|Francisco|François|Maria)$/u.test(before)
  )
    return index;
  const at = words.slice(index).findIndex((each) => !lower.has(each));
  return at > 0 && religious.test(words[index + at] ?? "") && index + at < words.length - 1 ? index + at + 1 : index;
}

function inLowerCase(word: string, next: string): string {
  const isShouted = /^[\p{Lu}'’]{2,}$/u.test(word) && /^\p{Lu}{2}/u.test(next);
  return isShouted ? word.slice(0, 1) + word.slice(1).toLowerCase() : word;
}

function areCapitals([first = "", ...more]: string[]): boolean {
  return /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(more.at(-1) ?? "");
}

/** Causi after Li, which cannot be Chinese. */
function isItalian(word: string): boolean {
  return /^\p{Lu}\p{L}{2,}[aeio]$/iu.test(word) && !isSyllable(word);
}

/** Dhomhnaill after Ni: an h after the first letter, as Ní requires. */
function isIrish(word: string): boolean {
  return /^[bcdfgmpst]h\p{L}{3}/iu.test(word) && !isSyllable(word);
}

function evenApostrophe(word: string): string {
  return /[^\p{L}]/u.test(word) ? word.replace(apostrophe, "'") : word;
}

/** Jan and Kim are syllables, but European as given names. */
function isSyllableAt(word: string, index: number): boolean {
  return /^\p{Lu}/u.test(word) && isSyllable(word) && !(index === 0 && isEuropeanGiven(word));
}

function isJoined(words: string[], index: number): boolean {
  return joiner.test(words[index + 1] ?? "");
}
