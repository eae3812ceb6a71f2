import { drawable } from "@/lib/publish/images/drawable";
import { letters, spaces } from "../pieces/letters";
import type { TextReader } from "../textReader";

export const imagesParsers: TextReader[] = [{ name: "preview", pieces: [...letters, ...spaces], read: drawable }];
