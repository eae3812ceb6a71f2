import type { Piece } from "./flatten";
import type { Tag } from "./tags";

/** `tags` are in order; `between` converts the text between two of them. */
export function* piecesOf(text: string, tags: Tag[], between = (piece: string) => piece): Generator<Piece> {
  let from = 0;
  for (const { start, end, name, kind, role } of tags) {
    if (start > from) yield { kind: "text", text: between(text.slice(from, start)) };
    if (role !== "closes") yield { kind: "open", name, of: kind };
    if (role !== "opens") yield { kind: "close", name, of: kind };
    from = end;
  }
  yield { kind: "text", text: between(text.slice(from)) };
}
