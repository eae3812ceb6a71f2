import { memoize } from "../../text/memoize";
import { plainText } from "../plain";
import { longestKept, type Segment, splitSegments } from "../segments";
import { keySentences } from "./keySentences";

/** Consecutive segments of an abstract: a key sentence or two, or what stands before, between or after them. */
export type Passage = { isKey: boolean; segments: Segment[] };

/** In abstracts: those of a thousand papers take a few megabytes. */
const mostKept = 1000;
const known = memoize(
  mostKept,
  (key: string): readonly Passage[] => {
    const [title = "", abstract = ""] = key.split("\0");
    return readPassages(title, abstract);
  },
  "papers/passages",
);

/** In characters: about four lines of a card. */
const maxLength = 420;

/** Divides an abstract into what a card shows of it and the rest. An abstract of a few lines is shown whole. */
export function passagesOf({ title, abstract }: { title: string; abstract: string }): readonly Passage[] {
  return abstract.length > longestKept ? readPassages(title, abstract) : known.get(`${title}\0${abstract}`);
}

function readPassages(title: string, abstract: string): Passage[] {
  const segments = splitSegments(abstract);
  const text = segments.map((segment) => segment.text).join("");
  if (text.length <= maxLength) return [{ isKey: true, segments: [...segments] }];
  const chosen = keySentences(plainText(title), text, maxLength);
  const isKey = (at: number) => chosen.some(({ start, end }) => start <= at && at < end);
  const cuts = [...new Set(chosen.flatMap(({ start, end }) => [start, end]))].sort((one, other) => one - other);
  const passages: Passage[] = [];
  let start = 0;
  for (const segment of segments) {
    for (const { piece, at } of cutSegment(segment, start, cuts)) {
      const last = passages.at(-1);
      if (last?.isKey === isKey(at)) last.segments.push(piece);
      else passages.push({ isKey: isKey(at), segments: [piece] });
    }
    start += segment.text.length;
  }
  return passages;
}

/** Cuts prose at the given places of the text; formulas and links stay whole. */
function cutSegment(segment: Segment, start: number, cuts: number[]): { piece: Segment; at: number }[] {
  if (segment.kind !== "prose") return [{ piece: segment, at: start }];
  const end = start + segment.text.length;
  const places = [start, ...cuts.filter((cut) => start < cut && cut < end), end];
  return places.slice(0, -1).map((at, index) => ({
    piece: { kind: "prose", text: segment.text.slice(at - start, (places[index + 1] ?? end) - start) },
    at,
  }));
}
