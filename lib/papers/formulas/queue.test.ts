import { afterEach, expect, test } from "vitest";
import { openRenderQueue, type Renderer, type RenderQueue } from "./queue";

/** Renderers that behave as the formula says: "stuck" never finishes, "fail" throws, "once" is stuck the first time. */
function renderers() {
  const rendered: string[] = [];
  const seen = new Set<string>();
  let started = 0;
  let killed = 0;
  const start = (): Renderer => {
    started++;
    return {
      ready: async () => {},
      render: async ({ tex }) => {
        rendered.push(tex);
        if (tex === "stuck" || (tex === "once" && !seen.has(tex))) {
          seen.add(tex);
          await new Promise(() => {});
        }
        if (tex === "fail") throw new Error("It fell");
        return `<${tex}>`;
      },
      kill: async () => {
        killed++;
      },
    };
  };
  return { start, rendered, counts: () => ({ started, killed }) };
}

const failures: string[] = [];
const queues: RenderQueue[] = [];
const open = (start: () => Renderer, mostWaiting?: number) => {
  const queue = openRenderQueue(start, {
    deadline: 20,
    ...(mostWaiting ? { mostWaiting } : {}),
    onFailure: (why, formula) => failures.push(`${formula?.tex}: ${why}`),
  });
  queues.push(queue);
  return queue;
};
const formula = (tex: string) => ({ tex, display: false });

afterEach(async () => {
  failures.length = 0;
  for (const queue of queues.splice(0)) await queue.close();
});

test("a formula that exceeds its deadline twice is given up, and the others are rendered", async () => {
  const { start, rendered, counts } = renderers();
  const queue = open(start);
  const set = await Promise.all(["a", "stuck", "b", "fail", "cc"].map((tex) => queue.render(formula(tex))));
  expect(set).toEqual(["<a>", null, "<b>", null, "<cc>"]);
  expect(rendered).toEqual(["a", "b", "cc", "fail", "fail", "stuck", "stuck"]);
  expect(counts()).toEqual({ started: 4, killed: 4 });
  expect(failures).toEqual(["fail: It fell", "stuck: took longer than 20 ms"]);
});

test("a formula that exceeds its deadline once is rendered by the next renderer", async () => {
  const { start, counts } = renderers();
  expect(await open(start).render(formula("once"))).toBe("<once>");
  expect(counts()).toEqual({ started: 2, killed: 1 });
  expect(failures).toEqual([]);
});

test("without a renderer, nothing is known about a formula", async () => {
  let started = 0;
  const queue = open(() => {
    started++;
    return { ...renderers().start(), ready: () => Promise.reject(new Error("No memory")) };
  });
  expect(await Promise.all([queue.render(formula("a")), queue.render(formula("b"))])).toEqual([undefined, undefined]);
  expect(started).toBe(1);
  expect(failures).toEqual(["undefined: The formula renderer does not start: No memory"]);
});

test("formulas beyond the maximum are not accepted", async () => {
  const { start } = renderers();
  const queue = open(start, 2);
  const set = await Promise.all(["a", "b", "c", "d"].map((tex) => queue.render(formula(tex))));
  expect(set).toEqual(["<a>", "<b>", "<c>", undefined]);
});

test("a closed queue returns undefined", async () => {
  const { start } = renderers();
  const queue = open(start);
  const stuck = queue.render(formula("stuck"));
  await queue.close();
  expect(await stuck).toBeUndefined();
  expect(await queue.render(formula("a"))).toBeUndefined();
  expect(failures).toEqual([]);
});
