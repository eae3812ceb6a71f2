import { stripCertainTags } from "@/lib/text/markup/certainText";
import { htmlText } from "@/lib/text/markup/htmlText";
import { letters, spaces } from "../pieces/letters";
import { html, marks } from "../pieces/markup";
import type { TextReader } from "../textReader";

export const markupParsers: TextReader[] = [
  { name: "HTML", pieces: [...html, ...marks, ...letters, ...spaces], read: htmlText },
  { name: "marks that are certain", pieces: [...html, ...marks, ...letters, ...spaces], read: stripCertainTags },
];
