import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Who may import whom (docs/architecture.md), read from the imports themselves. The second half of this file shows
 * that each rule can fail.
 */

type Sources = Map<string, string>;
type Import = { from: string; to: string; typeOnly: boolean };

/** Files under lib/ that talk to one outside thing each, or drive others that do. Any other file there is pure. */
const edges = new Set([
  "lib/api/answer.ts",
  "lib/api/endpoints/all.ts",
  "lib/api/endpoints/days.ts",
  "lib/api/endpoints/paper.ts",
  "lib/api/endpoints/period.ts",
  "lib/api/endpoints/search.ts",
  "lib/api/endpoints/similar.ts",
  "lib/api/endpoints/site.ts",
  "lib/api/endpoints/suggest.ts",
  "lib/api/endpoints/topic.ts",
  "lib/api/endpoints/topicPapers.ts",
  "lib/api/endpoints/topics.ts",
  "lib/api/endpoints/trending.ts",
  "lib/api/limiter.ts",
  "lib/bounces/box.ts",
  "lib/bounces/mbox.ts",
  "lib/bounces/readBox.ts",
  "lib/bounces/reader.ts",
  "lib/bounces/readerThread.ts",
  "lib/bounces/receiveNotices.ts",
  "lib/bounces/receiveSns.ts",
  "lib/deliverability/mailServer.ts",
  "lib/deliverability/resolver.ts",
  "lib/digests/draft.ts",
  "lib/digests/explain.ts",
  "lib/digests/fragments.ts",
  "lib/digests/offers.ts",
  "lib/digests/prepare.ts",
  "lib/digests/round.ts",
  "lib/digests/show.ts",
  "lib/health/disks.ts",
  "lib/health/fileModes.ts",
  "lib/http/guard.ts",
  "lib/http/readForm.ts",
  "lib/formulas/client.ts",
  "lib/formulas/queue.ts",
  "lib/formulas/setter.ts",
  "lib/formulas/thread.ts",
  "lib/hub/answer.ts",
  "lib/hub/dailyPapers.ts",
  "lib/hub/indexPaper.ts",
  "lib/hub/paperInfo.ts",
  "lib/hub/paperSearch.ts",
  "lib/images/client.ts",
  "lib/images/draw.ts",
  "lib/images/drawing.ts",
  "lib/images/fonts.ts",
  "lib/images/thread.ts",
  "lib/index/reader.ts",
  "lib/index/vocabulary.ts",
  "lib/index/waiting.ts",
  "lib/index/writeChanges.ts",
  "lib/index/writer.ts",
  "lib/jobs/deliver.ts",
  "lib/jobs/hand.ts",
  "lib/jobs/indexThread.ts",
  "lib/jobs/indexing.ts",
  "lib/jobs/letters.ts",
  "lib/jobs/placing.ts",
  "lib/jobs/recorder.ts",
  "lib/jobs/releaseLost.ts",
  "lib/jobs/runApart.ts",
  "lib/jobs/runHere.ts",
  "lib/jobs/sending.ts",
  "lib/jobs/sourcing.ts",
  "lib/jobs/worker.ts",
  "lib/jobs/write.ts",
  "lib/logs/captureConsole.ts",
  "lib/logs/log.ts",
  "lib/logs/requestError.ts",
  "lib/logs/security.ts",
  "lib/mail/readOutbox.ts",
  "lib/mail/smtp.ts",
  "lib/mail/transport.ts",
  "lib/markdown/answer.ts",
  "lib/markdown/feed.ts",
  "lib/markdown/pages.ts",
  "lib/markdown/searchPage.ts",
  "lib/markdown/topicPage.ts",
  "lib/mcp/answer.ts",
  "lib/mcp/preview.ts",
  "lib/mcp/server.ts",
  "lib/mcp/tools.ts",
  "lib/migrations/apply.ts",
  "lib/migrations/draft.ts",
  "lib/processes/keepRunning.ts",
  "lib/processes/watchChild.ts",
  "lib/requests/networkFrom.ts",
  "lib/requests/outbox.ts",
  "lib/requests/unforeseenProxy.ts",
  "lib/runs/bringWanted.ts",
  "lib/runs/fetchInto.ts",
  "lib/runs/readConfiguration.ts",
  "lib/runs/runSource.ts",
  "lib/search/answer.ts",
  "lib/search/client.ts",
  "lib/search/engine.ts",
  "lib/search/messages.ts",
  "lib/search/newMatches.ts",
  "lib/search/order.ts",
  "lib/search/similar.ts",
  "lib/search/state.ts",
  "lib/search/suggest.ts",
  "lib/search/thread.ts",
  "lib/sources/indexArrivals.ts",
  "lib/sources/jsonLines.ts",
  "lib/sources/fileBytes.ts",
  "lib/sources/jsonEntries.ts",
  "lib/sources/seed.ts",
  "lib/subscriptions/tokenForm.ts",
  "lib/threads/answer.ts",
  "lib/threads/open.ts",
  "lib/threads/uninterrupted.ts",
  "lib/topics/assign.ts",
  "lib/topics/writer.ts",
  "lib/upstream/address.ts",
  "lib/upstream/client.ts",
  "lib/upstream/request.ts",
  "lib/vectors/model.ts",
  "lib/vectors/modelThread.ts",
  "lib/vectors/place.ts",
  "lib/vectors/thread.ts",
  "lib/wanted/fetchWanted.ts",
]);

/** Rules that stand in no folder. */
const rulesAtTop = new Set(["lib/loopback.ts", "lib/rate.ts", "lib/storeTrouble.ts"]);

const roots = ["app", "components", "lib", "bin"];

function breachesOf(sources: Sources): string[] {
  const imports = [...sources].flatMap(([file, source]) => importsOf(file, source));
  const clients = new Set([...sources].filter(([, source]) => /^"use client"/m.test(source)).map(([file]) => file));
  return [
    ...imports.flatMap((found) => rulesBrokenBy(found, clients).map((rule) => `${found.from} → ${found.to}: ${rule}`)),
    ...[...sources.keys()]
      .filter(isBarrel)
      .map((file) => `${file}: a folder has no index; import the file that is meant`),
    ...cycles(imports).map((cycle) => `${cycle.join(" → ")}: folders of lib form no cycle`),
  ];
}

function rulesBrokenBy({ from, to, typeOnly }: Import, clients: Set<string>): string[] {
  const rules: [boolean, string][] = [
    [isIn(from, "lib") && (isIn(to, "app") || isIn(to, "components") || isIn(to, "bin")), "lib knows nothing above it"],
    [isIn(from, "components") && (isIn(to, "app") || isIn(to, "bin")), "components know no route and no command"],
    [isIn(from, "app") && isIn(to, "bin"), "routes know no command"],
    [isIn(from, "bin") && (isIn(to, "app") || isIn(to, "components")), "commands know no page"],
    [isIn(from, "components") && isStore(to), "components are given data, they do not fetch it"],
    [clients.has(from) && !typeOnly && isServerOnly(to), "what runs in the browser reaches no store and no secret"],
    [to === "lib/db.ts" && !mayReachDatabase(from), "only stores and commands reach the database"],
    [to.startsWith("lib/generated/") && !mayKnowRows(from), "only stores know Prisma's types"],
    [/^next(\/|$)/.test(to) && !mayKnowNext(from), "lib runs without Next, but for its actions"],
    [
      isPure(from) && !isAllowedInRule(to, typeOnly),
      "a rule takes plain values: no store, edge, environment or system",
    ],
  ];
  return rules.flatMap(([broken, rule]) => (broken ? [rule] : []));
}

function isIn(file: string, root: string) {
  return file.startsWith(`${root}/`);
}

function isStore(file: string) {
  return /^lib\/\w+\/store\.ts$/.test(file);
}

function isServerOnly(file: string) {
  return isStore(file) || edges.has(file) || /^lib\/(db|env|secrets)\.ts$/.test(file);
}

function mayReachDatabase(file: string) {
  return isStore(file) || isIn(file, "bin") || file === "lib/migrations/draft.ts";
}

function mayKnowRows(file: string) {
  return isStore(file) || file === "lib/db.ts" || file === "lib/papers/row.ts";
}

function mayKnowNext(file: string) {
  return isIn(file, "app") || isIn(file, "components") || /^lib\/\w+\/actions\.ts$/.test(file);
}

function isPure(file: string) {
  if (rulesAtTop.has(file)) return true;
  return /^lib\/\w+\//.test(file) && !isStore(file) && !edges.has(file) && !/\/actions\.ts$/.test(file);
}

function isAllowedInRule(to: string, typeOnly: boolean) {
  if (to.startsWith("node:")) return to === "node:crypto";
  if (to === "lib/generated/prisma/client.ts") return typeOnly;
  return !isIn(to, "lib") || isPure(to);
}

function isBarrel(file: string) {
  return /(^|\/)index\.tsx?$/.test(file);
}

/** Every import, re-export and import() of a file; those of the project as paths from its root. */
function importsOf(file: string, source: string): Import[] {
  const form = /^(?:import|export)\s+(type\s)?[^;]*?\sfrom\s+"([^"]+)"|^import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;
  return [...source.matchAll(form)].map(([, type, from, bare, dynamic]) => ({
    from: file,
    to: resolve(file, from ?? bare ?? dynamic ?? ""),
    typeOnly: type !== undefined,
  }));
}

function resolve(file: string, specifier: string): string {
  if (!/^(\.|@\/)/.test(specifier)) return specifier;
  const target = specifier.startsWith("@/") ? specifier.slice(2) : path.posix.join(path.posix.dirname(file), specifier);
  return /\.\w+$/.test(target) ? target : `${target}.ts`;
}

function cycles(imports: Import[]): string[][] {
  const folder = (file: string) => /^lib\/(\w+)\//.exec(file)?.[1];
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [source, target] = [folder(from), folder(to)];
    if (source && target && source !== target) graph.set(source, (graph.get(source) ?? new Set()).add(target));
  }
  const found: string[][] = [];
  const walk = (trail: string[]) => {
    for (const next of graph.get(trail.at(-1)!) ?? []) {
      if (next === trail[0]) found.push([...trail, next]);
      else if (!trail.includes(next) && next > trail[0]!) walk([...trail, next]);
    }
  };
  for (const start of graph.keys()) walk([start]);
  return found;
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

test("every import goes in an allowed direction", () => {
  const sources = readProject();
  expect(sources.size).toBeGreaterThan(100);
  expect(breachesOf(sources)).toEqual([]);
});

test("every edge is there", () => {
  const sources = readProject();
  expect([...edges].filter((file) => !sources.has(file))).toEqual([]);
});

describe("a breach is found", () => {
  const cases: [name: string, file: string, source: string][] = [
    ["lib that imports a component", "lib/papers/plain.ts", 'import { Page } from "@/components/Page";'],
    ["a component that imports a store", "components/Page.tsx", 'import { readSite } from "@/lib/site/store";'],
    ["the browser reaching a secret", "components/A.tsx", '"use client";\nimport { secrets } from "@/lib/secrets";'],
    ["a page that reaches the database", "app/page.tsx", 'import { db } from "@/lib/db";'],
    ["Prisma's types in a page", "app/page.tsx", 'import type { Paper } from "@/lib/generated/prisma/client";'],
    ["Next in lib", "lib/papers/plain.ts", 'import { headers } from "next/headers";'],
    ["a rule that reads the store", "lib/feeds/ranking.ts", 'import { latestDay } from "./store";'],
    ["a rule that reads files", "lib/feeds/ranking.ts", 'import {\n  readFileSync,\n} from "node:fs";'],
    ["a rule that imports as it runs", "lib/feeds/ranking.ts", 'const { env } = await import("../env");'],
    ["a command in a page", "app/page.tsx", 'import { readDay } from "../bin/options";'],
    ["a barrel", "lib/papers/index.ts", ""],
  ];
  test.each(cases)("%s", (_, file, source) => {
    expect(breachesOf(new Map([[file, source]]))).not.toEqual([]);
  });

  test("a cycle between folders", () => {
    const sources = new Map([
      ["lib/a/one.ts", 'import { two } from "../b/two";'],
      ["lib/b/two.ts", 'export { three } from "../c/three";'],
      ["lib/c/three.ts", 'import type { One } from "../a/one";'],
    ]);
    expect(breachesOf(sources)).toEqual(["a → b → c → a: folders of lib form no cycle"]);
  });
});
