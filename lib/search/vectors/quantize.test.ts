import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromBytes, quantize, similarity, toBytes } from "./quantize";

function cosine(a: Float32Array, b: Float32Array): number {
  const product = (x: Float32Array, y: Float32Array) => x.reduce((sum, component, at) => sum + component * y[at]!, 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

const vectors = fc
  .float32Array({ minLength: 384, maxLength: 384, min: -1, max: 1, noNaN: true })
  .filter((vector) => Math.hypot(...vector) > 1e-3);

describe("a quantized vector", () => {
  test("uses the whole range, whatever its length", () => {
    expect([...quantize(Float32Array.of(0.1, -0.05, 0))]).toEqual([127, -63, 0]);
    expect([...quantize(Float32Array.of(-8, 4, 0))]).toEqual([-127, 64, 0]);
  });

  test("is zero for a zero vector", () => {
    expect([...quantize(new Float32Array(3))]).toEqual([0, 0, 0]);
  });

  test("is restored from its bytes", () => {
    fc.assert(
      fc.property(vectors, (vector) => {
        const quantized = quantize(vector);
        expect(fromBytes(toBytes(quantized))).toEqual(quantized);
        // A driver may return bytes within a larger buffer.
        expect(fromBytes(Buffer.concat([Buffer.of(1), toBytes(quantized)]).subarray(1))).toEqual(quantized);
      }),
    );
  });
});

describe("similarity", () => {
  test("approximates the cosine", () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        expect(Math.abs(similarity(quantize(a), quantize(b)) - cosine(a, b))).toBeLessThan(0.01);
      }),
    );
  });

  test("is 1 to itself, -1 to the opposite, symmetric, and at most 1", () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        const [p, q] = [quantize(a), quantize(b)];
        expect(similarity(p, p)).toBe(1);
        expect(
          similarity(
            p,
            p.map((component) => -component),
          ),
        ).toBe(-1);
        expect(similarity(p, q)).toBe(similarity(q, p));
        expect(Math.abs(similarity(p, q))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is 0 for a zero vector", () => {
    expect(similarity(Int8Array.of(0, 0), Int8Array.of(1, 2))).toBe(0);
    expect(similarity(Int8Array.of(0, 0), Int8Array.of(0, 0))).toBe(0);
  });

  test("rejects vectors of different sizes", () => {
    expect(() => similarity(Int8Array.of(1), Int8Array.of(1, 2))).toThrow("no angle");
  });
});
