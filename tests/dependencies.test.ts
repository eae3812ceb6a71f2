import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { dependencies } from "../package.json";

/** Returns the sources that run or build the site, without tests and what only they use. */
function siteSources(): string[] {
  return ["app", "bin", "components", "lib"]
    .flatMap((root) =>
      readdirSync(root, { recursive: true, encoding: "utf8" }).map((file) => path.posix.join(root, file)),
    )
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => !file.startsWith("lib/generated/") && !/^bin\/(test|fuzz|chromium|advisories)\.mjs$/.test(file));
}

/** Returns the packages that a source imports, except for types. */
function packagesIn(source: string): string[] {
  const pattern =
    /(?:^(?:import|export)\s(?!type\b)(?:[^;"]*?\sfrom\s)?|\bimport\(|\brequire\(|^@import )"([^".@/][^"]*|@[^"/]+\/[^"]+)"/gm;
  return [...source.matchAll(pattern)]
    .map(([, specifier = ""]) =>
      specifier
        .split("/")
        .slice(0, specifier.startsWith("@") ? 2 : 1)
        .join("/"),
    )
    .filter((name) => !name.startsWith("node:"));
}

test("a start installs every package that the site imports", () => {
  const missing = siteSources().flatMap((file) =>
    packagesIn(readFileSync(file, "utf8"))
      .filter((name) => !(name in dependencies))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test("packagesIn finds the imported packages", () => {
  const source = [
    'import a from "a";',
    'import {\n  b,\n} from "@b/c/d";',
    'import "e/f.css";',
    'const g = await import("g");',
    'import type { H } from "h";',
    'import { i } from "./i";',
    'import { j } from "@/lib/j";',
    'import { k } from "node:path";',
  ];
  expect(packagesIn(source.join("\n"))).toEqual(["a", "@b/c", "e", "g"]);
});
