import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

// The import rules of docs/architecture.md, checked against the imports themselves. The second half of this file shows
// that each rule can fail.

/** The wings of lib/ in order. Each imports only wings before it. */
const wings = [
  ...["calendar", "text", "platform", "papers", "library", "mail", "search", "ingest", "subscribers", "bounces"],
  ...["digests", "publish", "gateway", "worker"],
];

/** Pure files: plain values in and out, without the store, the environment, system calls or the clock. */
const pure = [
  ...["calendar", "text", "text/latex", "text/markup", "platform/json", "papers", "papers/authors", "papers/citations"],
  ...["papers/identity", "papers/listings", "library", "mail/queue", "mail/suppression", "mail/words", "search/query"],
  ...[
    "search/highlight",
    "search/ranking",
    "search/suggestions",
    "search/index",
    "subscribers/addressChange",
    "subscribers/confirmation",
  ],
  ...["subscribers/inactivity", "subscribers/preferences", "subscribers/signup", "publish/embeds", "publish/feeds"],
  ...["publish/formats", "publish/sitemaps"],
  ...["digests/interleave.ts", "digests/coverage.ts", "digests/due.ts", "ingest/planBatch.ts", "ingest/identityMap.ts"],
  ...["ingest/known.ts", "ingest/samePaper.ts"],
  ...["bounces/bounceScore.ts", "bounces/parseReport.ts", "gateway/target.ts", "papers/formulas/refusal.ts"],
  ...["publish/pageAddress.ts"],
];

type Sources = Map<string, string>;
type Import = { from: string; to: string; typeOnly: boolean };

const roots = ["app", "browser", "components", "lib", "bin"];

function violationsOf(sources: Sources): string[] {
  const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));
  return [
    ...imports.flatMap((found) => rulesViolatedBy(found).map((rule) => `${found.from} → ${found.to}: ${rule}`)),
    ...reaching(sources, imports, inBrowser(sources), (file) => isServerOnly(file)).map(
      (trail) => `${trail}: browser code must not reach a store, secrets or configuration`,
    ),
    ...reaching(sources, imports, [...sources.keys()].filter(isPure), isSystem).map(
      (trail) => `${trail}: a pure file must not reach a store, the environment, system calls or the clock`,
    ),
    ...[...sources]
      .filter(([, source]) => isClient(source) && !isFormAnswer(source))
      .map(([file]) => `${file}: "use client" is for the answer of a form, without state, effect or handler`),
    ...[...sources.keys()].filter(isBarrel).map((file) => `${file}: import files, not folders`),
    ...[...sources.keys()].filter(isOutsideWings).map((file) => `${file}: is in no wing`),
  ];
}

function rulesViolatedBy({ from, to, typeOnly }: Import): string[] {
  const rules: [boolean, string][] = [
    [
      isIn(from, "lib") && (isIn(to, "app") || isIn(to, "components") || isIn(to, "bin")),
      "lib imports neither app, components nor bin",
    ],
    [isIn(from, "components") && (isIn(to, "app") || isIn(to, "bin")), "components import neither app nor bin"],
    [isIn(from, "app") && isIn(to, "bin"), "app does not import bin"],
    [isIn(from, "bin") && (isIn(to, "app") || isIn(to, "components")), "bin imports neither app nor components"],
    [isIn(to, "browser") && !isIn(from, "browser"), "pages do not import what runs in the browser"],
    [
      isIn(from, "browser") && !mayRunInBrowser(to, typeOnly),
      "browser imports no framework, and of lib only pure files",
    ],
    [isIn(from, "components") && isStore(to), "components get data as props and do not import stores"],
    [opensDatabase(to, typeOnly) && !mayOpenDatabase(from), "only stores open the database"],
    [to.startsWith("lib/generated/") && !mayKnowRows(from), "only stores know Prisma's types"],
    [/^next(\/|$)/.test(to) && !mayKnowNext(from), "only actions of lib import Next"],
    [wingOf(to) > wingOf(from) && wingOf(from) >= 0, "a wing imports only wings before it"],
    [
      isWithinModel(to) && !isIn(from, model),
      "the embedding model is only imported through model.ts and modelThread.ts",
    ],
  ];
  return rules.flatMap(([broken, rule]) => (broken ? [rule] : []));
}

/** Returns the wing's position; -1 outside lib. */
function wingOf(file: string): number {
  return wings.indexOf(/^lib\/(\w+)\//.exec(file)?.[1] ?? "");
}

function isOutsideWings(file: string): boolean {
  return isIn(file, "lib") && wingOf(file) < 0;
}

/** The folder of the embedding model, which has its own README. */
const model = "lib/search/vectors/model";

function isWithinModel(file: string): boolean {
  return isIn(file, model) && ![`${model}/model.ts`, `${model}/modelThread.ts`].includes(file);
}

function isIn(file: string, root: string) {
  return file.startsWith(`${root}/`);
}

function isStore(file: string) {
  return /^lib\/.*[/.]store\.ts$/.test(file);
}

function isAction(file: string) {
  return /^lib\/.*\/actions\.ts$/.test(file);
}

function isServerOnly(file: string) {
  return isStore(file) || /^lib\/platform\/(?:(?:db|env|secrets)\.ts$|env\/)/.test(file);
}

function isPure(file: string) {
  if (isStore(file) || isAction(file)) return false;
  return pure.some((each) => file === `lib/${each}` || path.posix.dirname(file) === `lib/${each}`);
}

/** Modules that reach outside the process; “a clock” stands for the system calls in a source. */
function isSystem(to: string) {
  if (to.startsWith("node:")) return to !== "node:crypto";
  return isServerOnly(to) || /^(next|better-sqlite3|onnxruntime-node|nodemailer|pino|@prisma)(\/|$)|^a clock/.test(to);
}

const readsClock = /\bnew Date\(\)|\bDate\.now\(|\bperformance\.now\(|\bMath\.random\(|\bprocess\.|\bfetch\(/;

function opensDatabase(to: string, typeOnly: boolean) {
  return to === "lib/platform/db.ts" || (to === "better-sqlite3" && !typeOnly);
}

function mayOpenDatabase(file: string) {
  return isStore(file) || isIn(file, "bin") || isIn(file, "lib/platform/migrations");
}

function mayKnowRows(file: string) {
  return isStore(file) || file === "lib/platform/db.ts" || file === "lib/papers/row.ts";
}

function mayKnowNext(file: string) {
  return isIn(file, "app") || isIn(file, "components") || isAction(file);
}

function isBarrel(file: string) {
  return /(^|\/)index\.tsx?$/.test(file);
}

/** Next makes files for browsers of what is marked so, and serves them, though no page of ours asks for one. */
function inBrowser(sources: Sources): string[] {
  return [...sources].filter(([file, source]) => isClient(source) || isIn(file, "browser")).map(([file]) => file);
}

function isClient(source: string): boolean {
  return /^"use client"/m.test(source);
}

/** No framework runs in the browser: the server alone renders a component, at a request for its page or with a form. */
function isFormAnswer(source: string): boolean {
  const calls = [...source.matchAll(/\b(use[A-Z]\w*)\(/g)].map(([, name]) => name);
  const isStill = calls.every((name) => name === "useActionState" || name === "useId");
  return calls.includes("useActionState") && isStill && !/\son[A-Z]\w*=/.test(source);
}

function mayRunInBrowser(to: string, typeOnly: boolean): boolean {
  return isIn(to, "browser") || (isIn(to, "lib") && (typeOnly || isPure(to)));
}

/** Follows the value imports of some files. @returns for each, the path to a forbidden file */
function reaching(sources: Sources, imports: Import[], from: string[], isForbidden: (file: string) => boolean) {
  const next = new Map<string, string[]>();
  for (const each of imports) {
    if (!each.typeOnly) next.set(each.from, [...(next.get(each.from) ?? []), each.to]);
  }
  for (const [file, source] of sources) {
    if (readsClock.test(source)) next.set(file, [...(next.get(file) ?? []), "a clock or the like"]);
  }
  return from.flatMap((start) => {
    const seen = new Set([start]);
    const waiting = [[start]];
    for (const trail of waiting) {
      for (const to of next.get(trail.at(-1)!) ?? []) {
        if (isForbidden(to)) return [[...trail, to].join(" → ")];
        // An action is called over HTTP, so that what it imports stays on the server.
        if (seen.has(to) || isAction(to)) continue;
        seen.add(to);
        waiting.push([...trail, to]);
      }
    }
    return [];
  });
}

/** Returns every import, re-export and import() of a file, with project files as paths from the root. */
function importsOf(file: string, source: string): Import[] {
  const pattern = /^(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...source.matchAll(pattern)].map(([, type, from, bare, dynamic]) => ({
    from: file,
    to: resolve(file, from ?? bare ?? dynamic ?? ""),
    typeOnly: type !== undefined,
  }));
}

function resolve(file: string, specifier: string): string {
  if (!/^(\.|@\/)/.test(specifier)) return specifier;
  const target = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
  return /\.(ts|tsx|mjs|json)$/.test(target) ? target : `${target}.ts`;
}

function readProject(): Sources {
  const sources: Sources = new Map([["app/proxy.ts", readFileSync("proxy.ts", "utf8")]]);
  for (const root of roots) {
    for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
      const file = path.posix.join(entry.parentPath.replaceAll(path.sep, "/"), entry.name);
      const isSource = entry.isFile() && /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file);
      if (isSource && !isIn(file, "lib/generated")) sources.set(file, readFileSync(file, "utf8"));
    }
  }
  return sources;
}

test("every import follows the rules", () => {
  const sources = readProject();
  expect(sources.size).toBeGreaterThan(100);
  expect(violationsOf(sources)).toEqual([]);
});

test("every wing and every pure folder exists", () => {
  const files = [...readProject().keys()];
  const folders = new Set(files.map((file) => path.posix.dirname(file)));
  expect(wings.filter((wing) => !files.some((file) => isIn(file, `lib/${wing}`)))).toEqual([]);
  expect(pure.filter((each) => !folders.has(`lib/${each}`) && !files.includes(`lib/${each}`))).toEqual([]);
});

describe("a violation is found", () => {
  const cases: [name: string, file: string, source: string][] = [
    ["lib importing a component", "lib/papers/slug.ts", 'import { Page } from "@/components/Page";'],
    ["a component importing a store", "components/A.tsx", 'import { readSite } from "@/lib/platform/site/store";'],
    ["a page reaching the database", "app/page.tsx", 'import { db } from "@/lib/platform/db";'],
    ["a pure file opening SQLite", "lib/search/client.ts", 'import Database from "better-sqlite3";'],
    ["Prisma's types in a page", "app/page.tsx", 'import type { Paper } from "@/lib/generated/prisma/client";'],
    ["Next in lib", "lib/digests/email.ts", 'import { headers } from "next/headers";'],
    ["a pure file reading the store", "lib/papers/listings/paging.ts", 'import { latestDay } from "./store";'],
    ["a pure file reading files", "lib/papers/slug.ts", 'import {\n  readFileSync,\n} from "node:fs";'],
    ["a dynamic import in a pure file", "lib/papers/slug.ts", 'const { env } = await import("../platform/env");'],
    ["a pure file reading the clock", "lib/calendar/day.ts", "const now = new Date();"],
    ["a page importing a command", "app/page.tsx", 'import { readDay } from "../bin/options";'],
    ["a wing importing a later wing", "lib/papers/slug.ts", 'import type { Message } from "../mail/message";'],
    [
      "an import from within the model",
      "lib/search/engine.ts",
      'import { tokenize } from "./vectors/model/wordpiece";',
    ],
    ["a file outside the wings", "lib/misc/slug.ts", ""],
    ["a barrel", "lib/papers/index.ts", ""],
    ["a framework in the browser", "browser/copy.ts", 'import { useState } from "react";'],
    ["a store in the browser", "browser/copy.ts", 'import { readSite } from "@/lib/platform/site/store";'],
    ["a page in the browser", "browser/copy.ts", 'import { Page } from "@/components/Page";'],
    ["a page that runs it", "app/layout.tsx", 'import "@/browser/copy";'],
    ["a component with state", "components/A.tsx", '"use client";\nconst [a] = useState(1);'],
    ["a component with an effect", "components/A.tsx", '"use client";\nuseActionState(a, b);\nuseEffect(c);'],
    ["a component with a handler", "components/A.tsx", '"use client";\nuseActionState(a, b);\n<b onClick={c} />'],
    ["a component that answers no form", "components/A.tsx", '"use client";\nexport const a = 1;'],
  ];
  test.each(cases)("%s", (_, file, source) => {
    expect(violationsOf(new Map([[file, source]]))).not.toEqual([]);
  });

  test("browser code reaching a secret through another file", () => {
    const sources = new Map([
      ["components/A.tsx", '"use client";\nimport { sign } from "@/lib/platform/signature";\nuseActionState(sign);'],
      ["lib/platform/signature.ts", 'import { secrets } from "./secrets";'],
    ]);
    expect(violationsOf(sources)).toHaveLength(1);
  });
});
