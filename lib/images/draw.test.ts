import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { ListImage } from "@/components/image/ListImage";
import { PaperImage } from "@/components/image/PaperImage";
import { somePaper } from "@/tests/setup/anyPaper";
import { cachedImage } from "./cache";
import { drawImage } from "./draw";
import { drawable } from "./drawable";

/** Of a PNG: its header says how large it is (RFC 2083, 11.2.1). */
function sizeOf(image: Uint8Array): [number, number] {
  const view = new DataView(image.buffer, image.byteOffset);
  expect([...image.slice(1, 4)]).toEqual([..."PNG"].map((c) => c.charCodeAt(0)));
  return [view.getUint32(16), view.getUint32(20)];
}

describe("a preview", () => {
  test("is drawn of a paper, with formulas and in other scripts", async () => {
    const title = "M$^3$ViT: $\\alpha \\leq \\beta$, Łódź, Пётр 量子 😀";
    const paper = somePaper({ title, authors: ["王伟", "Nguyễn Văn", "Ωmega"] });
    expect(sizeOf(await drawImage(createElement(PaperImage, { paper, site: "Offprint" })))).toEqual([1200, 630]);
  });

  test("is drawn of a list, and of a paper of which nothing can be drawn", async () => {
    const papers = [1, 2, 3, 4, 5].map((key) => somePaper({ key }));
    const list = createElement(ListImage, { title: "March 2025", papers, total: 5, site: "Offprint" });
    expect(sizeOf(await drawImage(list))).toEqual([1200, 630]);
    const paper = somePaper({ title: "量子", authors: [], publishedAt: null, firstListedOn: null, votes: 0 });
    expect(sizeOf(await drawImage(createElement(PaperImage, { paper, site: "網" })))).toEqual([1200, 630]);
  });

  test("leaves out letters that no font has", () => {
    expect(drawable("M³ViT: α ≤ β 量子 😀 for “all” – Łódź, Пётр")).toBe("M³ViT: α ≤ β for “all” – Łódź, Пётр");
  });
});

describe("previews", () => {
  test("are drawn once, one at a time, and no more than can wait", async () => {
    let drawing = 0;
    let drawn = 0;
    const draw = async () => {
      expect(++drawing).toBe(1);
      await Promise.resolve();
      drawing--;
      return new Uint8Array([++drawn]);
    };
    const images = Array.from({ length: 8 }, (_, index) => cachedImage(`image ${index}`, draw));
    expect(cachedImage("one too many", draw)).toBeNull();
    expect(await Promise.all(images)).toHaveLength(8);
    expect(await cachedImage("image 3", draw)).toEqual(await images[3]);
    expect(drawn).toBe(8);
  });

  test("that cannot be drawn are tried again", async () => {
    await expect(cachedImage("broken", () => Promise.reject(new Error("No ink")))).rejects.toThrow("No ink");
    expect(await cachedImage("broken", async () => new Uint8Array([1]))).toEqual(new Uint8Array([1]));
  });
});
