import { kindOf } from "../../text/markup/elements";
import { flatten, type Piece } from "../../text/markup/flatten";
import type { Element } from "../fetcher/xml";

export function xmlText(element: Element): string {
  return flatten(piecesIn(element));
}

function* piecesIn(element: Element): Generator<Piece> {
  for (const each of element.content) {
    if (typeof each === "string") {
      yield { kind: "text", text: each };
      continue;
    }
    const name = each.name.toLowerCase();
    const of = kindOf(each.prefix ? `${each.prefix.toLowerCase()}:${name}` : name) ?? kindOf(name) ?? "inline";
    yield { kind: "open", name, of };
    yield* piecesIn(each);
    yield { kind: "close", name, of };
  }
}
