import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { dark, light } from "./palette";

const css = readFileSync("app/globals.css", "utf8");

test.each(Object.keys(light) as (keyof typeof light)[])("the pages' %s is that of the palette", (name) => {
  expect(css).toContain(`--color-${name}: light-dark(${light[name]}, ${dark[name]});`);
});
