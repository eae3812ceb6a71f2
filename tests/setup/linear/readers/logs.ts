import { cleanText } from "@/lib/platform/logs/cleanText";
import { escapeDisruptive } from "@/lib/platform/logs/escape";
import { loggedPath } from "@/lib/platform/logs/loggedPath";
import { redact } from "@/lib/platform/logs/redact";
import { jsonLine, textLine } from "@/lib/platform/logs/textLine";
import { formatCharacters, letters, spaces } from "../pieces/letters";
import { mail } from "../pieces/mail";
import type { TextReader } from "../textReader";

export const logsParsers: TextReader[] = [
  {
    name: "log",
    pieces: [
      ...mail,
      ...letters,
      ...formatCharacters,
      "a@b.c",
      "%40",
      "node_modules/@a/",
      "secret",
      "a1B-",
      "/digests/",
    ],
    read: (text) => [
      cleanText(text, 1000, ["secret"]),
      redact(text, ["secret"]),
      escapeDisruptive(text),
      loggedPath(text),
    ],
  },
  {
    name: "log: lines",
    pieces: [...letters, ...spaces, ...formatCharacters, "\\", '"', "="],
    read: (text) => {
      const line = JSON.stringify({ time: "", level: "warn", event: "a.b", msg: text, field: text });
      return [textLine(line), jsonLine(line)];
    },
  },
];
