import { describe, expect, test } from "vitest";
import { Admission } from "./admission";

/** Starts renderings that end when they are told to. */
function start(admission: Admission, network: string, count: number) {
  const ends: (() => void)[] = [];
  const order: string[] = [];
  const results = Array.from({ length: count }, () =>
    admission.run(network, () => {
      order.push(network);
      return new Promise<string>((resolve) => ends.push(() => resolve("done")));
    }),
  );
  return { ends, results, order };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("renderings", () => {
  test("run four at once; the others wait", async () => {
    const { ends, results } = start(new Admission(), "a", 6);
    await settled();
    expect(ends).toHaveLength(4);
    ends[0]?.();
    await settled();
    expect(ends).toHaveLength(5);
    for (let index = 1; index < 6; index++) {
      ends[index]?.();
      await settled();
    }
    expect(await Promise.all(results)).toEqual(Array(6).fill("done"));
  });

  test("of one network wait in a bounded number", async () => {
    const { results } = start(new Admission(), "a", 25);
    expect(await results[24]).toBe("network");
  });

  test("of all networks wait in a bounded number", async () => {
    const admission = new Admission();
    for (let network = 0; network < 20; network++) start(admission, String(network), 14);
    expect(await start(admission, "late", 1).results[0]).toBe("site");
  });

  test("take turns by network", async () => {
    const admission = new Admission();
    const running = start(admission, "first", 4);
    const flood = start(admission, "flood", 10);
    const one = start(admission, "one", 1);
    await settled();
    running.ends[0]?.();
    await settled();
    running.ends[1]?.();
    await settled();
    expect([flood.order.length, one.order.length]).toEqual([1, 1]);
  });

  test("that fail give their place to the next", async () => {
    const admission = new Admission();
    for (let index = 0; index < 10; index++)
      await expect(admission.run("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await admission.run("a", async () => "done")).toBe("done");
  });
});
