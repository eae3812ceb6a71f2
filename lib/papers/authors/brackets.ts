export type Bracketed = { outside: string; inside: string[] };

const opening = "([（［【<〈《";
const closing = ")]）］】>〉》";

const nickname = /^\(\p{Lu}\p{L}+\)(?=\s\p{L}{2})/u; // A nickname in brackets between two names: Robert (Bob) Smith

export function withoutBrackets(text: string): Bracketed {
  if (!/[()[\]（）［］【】<>〈〉《》]/u.test(text)) return { outside: text, inside: [] };
  const ends = endsOfBrackets(text);
  const kept: string[] = [];
  const inside: string[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (!opening.includes(sign) && !closing.includes(sign)) {
      kept.push(sign);
      continue;
    }
    const end = ends.get(at);
    if (end === undefined) continue;
    const content = text.slice(at + 1, end);
    const isNickname =
      content.length < 20 &&
      nickname.test(text.slice(at, end + 4)) &&
      /\p{L}\s$/u.test(text.slice(Math.max(0, at - 2), at));
    if (isNickname) kept.push(text.slice(at, end + 1));
    else {
      inside.push(content.trim());
      kept.push(" ");
    }
    at = end;
  }
  return {
    outside: kept
      .join("")
      .replace(/\s+/g, " ")
      .replace(/ (?=[,;])/g, "")
      .trim(),
    inside,
  };
}

function endsOfBrackets(text: string): Map<number, number> {
  const open: number[] = [];
  const ends = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (opening.includes(sign)) open.push(at);
    else if (closing.includes(sign)) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, at);
    }
  }
  return ends;
}
