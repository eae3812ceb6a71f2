import { readFile } from "node:fs/promises";
import path from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { ReactNode } from "react";
import satori from "satori";
import { projectRoot } from "../../platform/env/projectRoot";
import { readFonts } from "./fonts";
import type { PlainNode } from "./plainElement";
import { imageSize } from "./size";

let ready: Promise<void> | undefined;

/** Renders an element as PNG without fetching anything: a character that no font has becomes a box. */
export async function drawImage(element: PlainNode): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= readRenderer().then(initWasm);
  await ready;
  const svg = await satori(element as ReactNode, { ...imageSize, fonts: await readFonts() });
  const drawing = new Resvg(svg);
  const image = drawing.render();
  try {
    return new Uint8Array(image.asPng());
  } finally {
    image.free(); // WebAssembly memory is not garbage-collected
    drawing.free();
  }
}

function readRenderer(): Promise<Buffer> {
  return readFile(
    path.join(/* turbopackIgnore: true */ projectRoot, "node_modules", "@resvg", "resvg-wasm", "index_bg.wasm"),
  );
}
