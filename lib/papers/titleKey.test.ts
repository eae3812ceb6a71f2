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
    ["When n ≤ 5", "When n <= 5"],
    ["When n ⩾ 5", "When $n \\geq 5$"],
    ["P ≠ NP", "P != NP"],
    ["P $\\neq$ NP", "P /= NP"],
    ["Image → Text", "Image -> Text"],
    ["Image --> Text", "Image $\\Rightarrow$ text"],
    ["Image ↔ Text", "Image <-> Text"],
    ["Image <- Text", "Image $\\leftarrow$ Text"],
    ["A* Search", "A$^*$ search"],
    ["A⋆ Search", "A-Star search"],
    ["Attention for NLP*", "Attention for NLP"],
    ["Let's <think>", "Let's think"],
    ["±1 Percent", "+/-1 percent"],
    ["1,000 Personas", "1000 personas"],
    ["Spin-1/2 Chains", "Spin ½ chains"],
    ["100-200 Times", "100–200 times"],
    ["2^10 Experts", "2$^{10}$ experts"],
    ["Llama 2 7B", "Llama-2-7B"],
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
      "A* for n ≤ 1,000.5 → 0",
    ];
    // If this fails, stores must recompute their keys: increase titleKeyVersion together with the snapshot.
    expect([titleKeyVersion, ...titles.map(titleKey)]).toMatchInlineSnapshot(`
      [
        4,
        "m3vitboldmore",
        "erdoslukaszsorennaivess",
        "gpt4inc++",
        "漢字がき",
        "!!!",
        "astarforn≤1000.5→0",
      ]
    `);
  });

  test("differs for different titles, even without letters", () => {
    expect(titleKey("On $\\alpha$-divergence")).not.toBe(titleKey("On $\\beta$-divergence"));
    expect(titleKey("A C++ parser")).not.toBe(titleKey("A C# parser"));
    expect(titleKey("かき")).not.toBe(titleKey("がき"));
    expect(titleKey("GPT-3")).not.toBe(titleKey("GPT-4"));
    expect(titleKey("A* search")).not.toBe(titleKey("A search"));
    expect(titleKey("When n ≤ 5")).not.toBe(titleKey("When n ≥ 5"));
    expect(titleKey("When n < 5")).not.toBe(titleKey("When n > 5"));
    expect(titleKey("P = NP")).not.toBe(titleKey("P ≠ NP"));
    expect(titleKey("Text → image")).not.toBe(titleKey("Text ← image"));
    expect(titleKey("GPT-3.5")).not.toBe(titleKey("GPT-35"));
    expect(titleKey("Spin-1/2 chains")).not.toBe(titleKey("Spin-12 chains"));
    expect(titleKey("e+ beams")).not.toBe(titleKey("e- beams"));
    expect(titleKey("F# for C")).not.toBe(titleKey("F for C"));
    expect(titleKey("!!!")).not.toBe(titleKey("???"));
    expect(titleKey("漢字")).toBe("漢字");
  });
});
