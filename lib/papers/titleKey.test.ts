import { describe, expect, test } from "vitest";
import { titleKey, titleKeyVersion } from "./titleKey";

describe("a title's key", () => {
  test("is the same for different spellings of a title", () => {
    const spellings = [
      "M$^3$ViT: Mixture-of-Experts Vision Transformer",
      "M3ViT: Mixture of Experts\nVision  Transformer",
      "{M}$^{3}$ViT: \\textbf{Mixture}-of-experts vision transformer.",
    ];
    expect(new Set(spellings.map(titleKey)).size).toBe(1);
  });

  test("folds accents in any notation", () => {
    expect(titleKey('Schr\\"{o}dinger')).toBe(titleKey("Schrödinger"));
    expect(titleKey("Erd\\H{o}s")).toBe(titleKey("Erdős"));
  });

  test.each([
    ["Learning \\alpha-Divergence", "Learning $\\alpha$-divergence"],
    ["Learning $\\alpha$-Divergence", "Learning α–Divergence"],
    ["Text-to-Image & More", "Text to image and more"],
    ["“Quoted” Titles’ End.", '"Quoted" titles\' end'],
    ["ＢＥＲＴ", "BERT"],
    ["Schrödinger Bridges", "Schroedinger bridges"],
    ["Schrödinger Bridges", "Schrodinger bridges"],
    ["Sørensen in Århus", "Soerensen in Aarhus"],
    ["Straße", "Strasse"],
    ["Æsthetic Œuvre", "Aesthetic oeuvre"],
    ["$\\beta$-VAE", "beta-VAE"],
    ["3$\\times$3 Kernels", "3x3 kernels"],
  ])("of %j is that of %j", (one, other) => {
    expect(titleKey(one)).toBe(titleKey(other));
  });

  test("has a version that changes with its results", () => {
    const titles = [
      "M$^3$ViT: {\\bf Bold} & more",
      "Erd\\H{o}s, Łukasz & Søren: naïve ß",
      "GPT-4 in C++",
      "漢字 がき",
      "!!!",
    ];
    // If this fails, stores must recompute their keys: increase titleKeyVersion together with the snapshot.
    expect([titleKeyVersion, ...titles.map(titleKey)]).toMatchInlineSnapshot(`
      [
        3,
        "m3vitboldmore",
        "erdoslukaszsorennaivess",
        "gpt4inc++",
        "漢字がき",
        "!!!",
      ]
    `);
  });

  test("differs for different titles, even without letters", () => {
    expect(titleKey("On $\\alpha$-divergence")).not.toBe(titleKey("On $\\beta$-divergence"));
    expect(titleKey("A C++ parser")).not.toBe(titleKey("A C# parser"));
    expect(titleKey("かき")).not.toBe(titleKey("がき"));
    expect(titleKey("GPT-3")).not.toBe(titleKey("GPT-4"));
    expect(titleKey("!!!")).not.toBe(titleKey("???"));
    expect(titleKey("漢字")).toBe("漢字");
  });
});
