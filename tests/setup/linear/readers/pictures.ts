import { imageFormat } from "@/lib/ingest/pictures/imageFormat";
import { namedImage } from "@/lib/ingest/pictures/namedImage";
import { letters, spaces } from "../pieces/letters";
import { html } from "../pieces/markup";
import type { TextReader } from "../textReader";

const head = [
  "<meta ",
  "property=",
  '"og:image"',
  "name=",
  "content=",
  '"',
  "'",
  "/x.png",
  ">",
  "<!--",
  "-->",
  "&amp;",
  "<head>",
];

export const picturesParsers: TextReader[] = [
  {
    name: "page: the image that it names",
    pieces: [...head, ...html, ...letters, ...spaces],
    read: (text) => namedImage(text, "https://lab.example.org/"),
  },
  {
    name: "image: its format",
    pieces: ["\x89PNG\r\n", "GIF8", "\xff", "\0", "ftyp"],
    read: (text) => imageFormat(Buffer.from(text)),
  },
];
