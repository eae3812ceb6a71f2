import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainText } from "./plain";
import { repairs, repairUpstreamLosses } from "./upstreamRepairs";

describe("losses of an upstream are repaired", () => {
  test.each([
    ["a 1.45times reduction", "a 1.45× reduction"],
    ["at 512times512 by 8timesA800", "at 512×512 by 8×A800"],
    ["images of 512 times 512 and 4 times 4 times 10 voxels", "images of 512 × 512 and 4 × 4 × 10 voxels"],
    ["by 15timessim50times", "by 15×∼50×"],
    ["64 times\n288 times 512, 10240 times\n10240 pixels, H times W", "64 × 288 × 512, 10240 × 10240 pixels, H × W"],
    ["(approx 30K tokens), Recall@5 approx 0.8, D_f approx 1.71", "(≈ 30K tokens), Recall@5 ≈ 0.8, D_f ≈ 1.71"],
    ["p_c approx\n0.593, (G approx 1), ωapprox 2.8", "p_c ≈ 0.593, (G ≈ 1), ω≈ 2.8"],
    [
      "(sim 1% of it), only sim 1050 hours, rates of just sim!30 FPS",
      "(∼ 1% of it), only ∼ 1050 hours, rates of just ∼30 FPS",
    ],
    ["3.1pm0.2, 69.8 pm\n0.5 and binary (pm1) layers", "3.1±0.2, 69.8 ± 0.5 and binary (±1) layers"],
    ["frac12D_E^2, 0.117to0.598, O(sqrt(N)), Oleft( n log m right)", "1/2 D_E^2, 0.117→0.598, O(√(N)), O( n log m)"],
    ["url{https://a.org/x}, href{https://a.org}{x}, cite{foo}", "https://a.org/x, x,"],
    ["frac{1}{2}, tilde{O}(n), sqrt{n}, lambdacdot d", "1/2, Õ(n), √n, λ· d"],
    ["https://a.org/x}{https://a.org/x} here", "https://a.org/x here"],
    ["yields up to Ntimes wall-clock", "yields up to N× wall-clock"],
    ["only sim20% of calls, sim14,000times and (sim100B)", "only ∼20% of calls, ∼14,000× and (∼100B)"],
    ["20sim40 years, 1.3B sim14B", "20∼40 years, 1.3B ∼14B"],
    ["{sim}11% faster, 256{times}256", "∼11% faster, 256×256"],
    ["66.3 %rightarrow72.9 %, Paris rightarrow France", "66.3 %→72.9 %, Paris → France"],
    ["360^circ and (360^circtimes180^circ) and 360^{circ}", "360° and (360°×180°) and 360°"],
    ["Denser neq Better, with geqA", "Denser ≠ Better, with ≥A"],
    ["on leq5% and geq 90% and approx20%", "on ≤5% and ≥ 90% and ≈20%"],
    ["69.8 pm 0.5%", "69.8 ± 0.5%"],
    ["O(N^2 cdot T)", "O(N² · T)"],
    ["pi_0, pi^3, tau^2-Bench, ell_1 and nabla^2DFT", "π₀, π³, τ²-Bench, ℓ₁ and ∇²DFT"],
    ["infty-RoPE", "∞-RoPE"],
    ["lceil log_2 N rceil", "⌈log₂ N⌉"],
    ["the space R^{mtimes n}, R^{d times d}", "the space R^(m×n), R^(d × d)"],
    ["sum_{i=1}^{n} x", "∑ᵢ₌₁ⁿ x"],
    ["v^top and λ^star", "v^⊤ and λ^⋆"],
    ["a textit{O}bstacle, mathcal{O}(n)", "a Obstacle, 𝒪(n)"],
    ["(1) distant {bf MASK} tokens", "(1) distant MASK tokens"],
    ["teal{Tool-use} and orange{Planning}", "Tool-use and Planning"],
    ["valued at \\1 million, for less than \\0.1.", "valued at $1 million, for less than $0.1."],
  ])("%s", (source, plain) => {
    expect(plainText(source)).toBe(plain);
  });
});

test.each([
  "sometimes it is 3 times as much, five times",
  "repeated 10 times 5-fold",
  "it takes approx 5 minutes, approx. 35K programs",
  "tested in sim 10 of 12, at pm2.5 and 5 to 10, to the left(right) of",
  "sim2real and sim-to-real transfer, a simulation",
  "an arrow to the right, narrow and 5 pm today",
  "the rectangle, an angle and a ceiling",
  "alpha_dropout, pi_mean and beta version",
  "the text is blue and of {set} size",
  "training; \\3) pipelines",
  "see https://a.org/1.5times/sim20/pi_0 and more",
  "$1.45\\times$, $\\sim20$, $a\\cdot b$, \\textbf{x} and $\\pi_0$",
])("ambiguous text stays unchanged: %s", (source) => {
  expect(repairUpstreamLosses(source)).toBe(source);
});

test("text without anything that a rule needs stays unchanged", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", " ", ".", ",", "1", "é", "中") }), (source) => {
      expect(repairUpstreamLosses(source)).toBe(source);
    }),
  );
});

test("every rule has its own example", () => {
  expect(new Set(repairs.map(({ lost }) => lost)).size).toBe(repairs.length);
});
