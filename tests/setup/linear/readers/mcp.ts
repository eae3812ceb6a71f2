import { parseJson } from "@/lib/platform/json/parseJson";
import { callsPrice } from "@/lib/publish/mcp/batch";
import { quote } from "@/lib/publish/mcp/quote";
import { formatCharacters } from "../pieces/letters";
import { json } from "../pieces/queries";
import { body } from "../samples";
import type { TextReader } from "../textReader";

export const mcpParsers: TextReader[] = [
  {
    name: "quotation",
    pieces: ["-----", "\n", " ", "begin third-party text", ...formatCharacters],
    read: (text) => quote(text),
  },
  {
    name: "calls",
    pieces: [...json, '{"params":{"name":"subscribe_preview","arguments":{"topics":['],
    read: (text) => callsPrice(parseJson(text)),
    longest: body,
  },
];
