import { createElement, type ReactNode } from "react";
import { afterAll, describe, expect, test } from "vitest";
import { ListImage } from "@/components/image/ListImage";
import { PaperImage } from "@/components/image/PaperImage";
import { somePaper } from "@/tests/setup/anyPaper";
import { closeImages, findImage } from "./client";
import { drawable } from "./drawable";

/** Reads the size of a PNG from its header (RFC 2083, 11.2.1). */
function sizeOf(image: Uint8Array): [number, number] {
  const view = new DataView(image.buffer, image.byteOffset);
  expect([...image.slice(1, 4)]).toEqual([..."PNG"].map((c) => c.charCodeAt(0)));
  return [view.getUint32(16), view.getUint32(20)];
}

let drawn = 0;
const draw = async (component: ReactNode) => (await findImage(`image ${++drawn}`, component)) as Uint8Array;

afterAll(closeImages);

describe("a preview image", () => {
  test("is rendered for a paper with formulas and other scripts", async () => {
    const title = "M$^3$ViT: $\\alpha \\leq \\beta$, Łódź, Пётр 量子 😀";
    const paper = somePaper({ title, authors: ["王伟", "Nguyễn Văn", "Ωmega"] });
    expect(sizeOf(await draw(createElement(PaperImage, { paper, site: "Offprint" })))).toEqual([1200, 630]);
  });

  test("is rendered for a list, and for a paper without any drawable text", async () => {
    const papers = [1, 2, 3, 4, 5].map((key) => somePaper({ key }));
    const list = createElement(ListImage, { title: "March 2025", papers, total: 5, site: "Offprint" });
    expect(sizeOf(await draw(list))).toEqual([1200, 630]);
    const paper = somePaper({ title: "量子", authors: [], publishedAt: null, firstListedOn: null, votes: 0 });
    expect(sizeOf(await draw(createElement(PaperImage, { paper, site: "網" })))).toEqual([1200, 630]);
  });

  test("that fails only fails for its caller, and the next one is rendered", async () => {
    await expect(draw(createElement("img", { alt: "An image without a source" }))).rejects.toThrow(
      "The image renderer could not answer",
    );
    expect(sizeOf(await draw(createElement("div", null, "a")))).toEqual([1200, 630]);
  });

  test("leaves out characters that no font has", () => {
    expect(drawable("M³ViT: α ≤ β 量子 😀 for “all” – Łódź, Пётр")).toBe("M³ViT: α ≤ β for “all” – Łódź, Пётр");
  });
});
