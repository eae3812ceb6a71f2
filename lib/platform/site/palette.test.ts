import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dark, light } from "./palette";

const css = readFileSync("app/globals.css", "utf8");

test.each(Object.keys(light) as (keyof typeof light)[])("the %s colour in globals.css matches the palette", (name) => {
  expect(css).toContain(`--color-${name}: light-dark(${light[name]}, ${dark[name]});`);
});
