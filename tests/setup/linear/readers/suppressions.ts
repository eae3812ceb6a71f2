import { detailOf } from "@/lib/mail/suppression/detail";
import { letters } from "../pieces/letters";
import { mail } from "../pieces/mail";
import type { TextReader } from "../textReader";

export const suppressionsParsers: TextReader[] = [
  { name: "detail", pieces: [...mail, ...letters], read: (text) => detailOf(text, "ada@example.net") },
];
