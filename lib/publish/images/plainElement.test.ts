import { createElement, Fragment, type ReactNode } from "react";
import { expect, test } from "vitest";
import { plainElement } from "./plainElement";

const Frame = ({ children }: { children?: ReactNode }) => createElement("div", { style: { flex: 1 } }, children);

test("components are called until only tags are left, which can be sent to a thread", () => {
  const plain = plainElement(createElement(Frame, null, "a ", createElement("b", null, 1), [null, false]));
  expect(plain).toEqual({
    type: "div",
    props: { style: { flex: 1 }, children: ["a ", { type: "b", props: { children: 1 } }, [null, false]] },
  });
  expect(structuredClone(plain)).toEqual(plain);
});

test("anything but tags and components is an error", () => {
  expect(() => plainElement(createElement(Fragment, null, "a"))).toThrow("tags and components alone");
  expect(() => plainElement(Promise.resolve("a"))).toThrow("elements alone");
});
