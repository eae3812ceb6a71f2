import { isShortFamily } from "./eastAsian";
import { isGroup } from "./groups";
import { withoutMarks } from "./marks";
import { withoutOthers } from "./noAuthor";
import { isParticle } from "./particles";
import { isSimpleName } from "./simpleName";
import { isDegree, isSuffix } from "./titles";

// Medical journals put initials after the family name, without a comma. One name is ambiguous: the K of Sankar K is his
// father's name. If all of several authors are written like this, it is the style.

const form = /^([^,]*[\p{L}\p{M}]{2}),? ((?:\p{Lu}\.?[\s-]?){1,3}\.?)(?: (Jr\.?|Sr\.?|2nd|3rd|4th|II|III|IV))?$/u;

/** Inserts a comma after the family names of a list in Vancouver style: "Smith JA" becomes "Smith, JA". */
export function withVancouverCommas(names: string[]): string[] {
  const people = names.filter((name) => isVancouver(name) || !isGroup(name));
  if (people.length < 2) return names;
  const parts = people.map(partsOf);
  const isStyle =
    parts.every((each) => each !== null) &&
    parts.some((each) => isOneFamily(each.family)) &&
    // In Wei XU and Bo LI the capitals are the family names.
    parts.some((each) => !endsInFamily(each));
  if (!isStyle) return names;
  return names.map((name) => {
    const read = people.includes(name) ? partsOf(name) : null;
    return read ? `${[read.family, read.suffix].filter(Boolean).join(" ")}, ${read.initials}` : name;
  });
}

/** Returns whether a name may be in Vancouver style: Smith JA, DOE B. */
export function isVancouver(name: string): boolean {
  return partsOf(name) !== null;
}

/** In Ann Roe MD and Ann Roe II the capitals are not initials. */
function partsOf(name: string): { family: string; initials: string; suffix: string } | null {
  const tidy = isSimpleName(name) ? name : withoutMarks(withoutOthers(name));
  const [, family = "", initials = "", suffix = ""] = form.exec(tidy) ?? [];
  const isSomethingElse = (isDegree(initials) || isSuffix(initials)) && !isOneFamily(family);
  return family === "" || isSomethingElse ? null : { family, initials, suffix };
}

/** Wei XU, ANN ROE */
function endsInFamily({ family, initials }: { family: string; initials: string }): boolean {
  const isShouted = !/\p{Ll}/u.test(family);
  return isShortFamily(initials) ? initials.length > 1 : isShouted && /^(?=.*[AEIOUY])\p{Lu}{3}$/u.test(initials);
}

function isOneFamily(text: string): boolean {
  return text.split(" ").filter((word) => !isParticle(word)).length <= 1;
}
