import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Font } from "satori";
import { projectRoot } from "../../platform/env/projectRoot";
import { scripts } from "./fontFamily";

const weights = [400, 600] as const;

let loaded: Promise<Font[]> | undefined;

export function readFonts(): Promise<Font[]> {
  loaded ??= Promise.all([
    ...scripts.flatMap((script) =>
      weights.map((weight) =>
        readFont(script, weight, `@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`),
      ),
    ),
    readFont("math", 400, "katex/dist/fonts/KaTeX_Main-Regular.ttf"),
    readFont("relations", 400, "katex/dist/fonts/KaTeX_AMS-Regular.ttf"),
  ]);
  return loaded;
}

async function readFont(name: string, weight: 400 | 600, file: string): Promise<Font> {
  const data = await readFile(path.join(/* turbopackIgnore: true */ projectRoot, "node_modules", file));
  return { name, data, weight, style: "normal" };
}
