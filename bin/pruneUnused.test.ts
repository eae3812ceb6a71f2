import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { pruneUnused } from "./pruneUnused.mjs";

test("files for other platforms and databases are deleted, and files that are loaded stay", () => {
  const modules = mkdtempSync(path.join(tmpdir(), "offprint-test-"));
  onTestFinished(() => rmSync(modules, { recursive: true }));
  const onnx = "onnxruntime-node/bin/napi-v6";
  const client = "@prisma/client/runtime";
  const retained = [
    `${onnx}/${process.platform}/${process.arch}/binding.node`,
    `${client}/client.mjs`,
    `${client}/query_compiler_fast_bg.sqlite.mjs`,
    `${client}/query_compiler_fast_bg.sqlite.wasm-base64.mjs`,
    "@img/colour/index.cjs",
    "@img/sharp-wasm32/lib/sharp.wasm",
  ];
  const removed = [
    `${onnx}/plan9/${process.arch}/binding.node`,
    `${onnx}/${process.platform}/pdp11/binding.node`,
    `${client}/query_compiler_fast_bg.mysql.mjs`,
    `${client}/query_compiler_small_bg.sqlite.mjs`,
    "@img/sharp-linux-x64/lib/sharp.node",
    "@img/sharp-libvips-linux-x64/lib/libvips.so",
  ];
  for (const file of [...retained, ...removed]) {
    mkdirSync(path.join(modules, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(modules, file), "");
  }
  pruneUnused(modules);
  expect(retained.filter((file) => !existsSync(path.join(modules, file)))).toEqual([]);
  expect(removed.filter((file) => existsSync(path.join(modules, file)))).toEqual([]);
  pruneUnused(path.join(modules, "nothing here"));
});
