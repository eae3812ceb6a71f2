import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { databaseAdapter } from "../db";
import { projectRoot } from "../env/projectRoot";

/* Uses Prisma's own schema engine compiled to WebAssembly, so that nothing is downloaded. */

const schemaFolder = path.join(projectRoot, "prisma", "schema");
const filters = { externalTables: [], externalEnums: [] };

export type SchemaFile = { path: string; content: string };

export function readSchema(fileOrFolder = schemaFolder): SchemaFile[] {
  const files = statSync(fileOrFolder).isDirectory()
    ? readdirSync(fileOrFolder).map((name) => path.join(fileOrFolder, name))
    : [fileOrFolder];
  return files
    .filter((file) => file.endsWith(".prisma"))
    .sort()
    .map((file) => ({ path: path.basename(file), content: readFileSync(file, "utf8") }));
}

/** From null: an empty schema. Without triggers and CHECK constraints, which the Prisma schema does not contain. */
export async function draftMigration(from: SchemaFile[] | null): Promise<string> {
  const { engine, close } = await openEngine();
  try {
    const { stdout } = await engine.diff({
      from: from === null ? { tag: "empty" } : { tag: "schemaDatamodel", files: from },
      to: { tag: "schemaDatamodel", files: readSchema() },
      script: true,
      exitCode: null,
      filters,
    });
    return stdout ?? "";
  } finally {
    await close();
  }
}

/** @param databaseFile the store the engine works on; it stays locked until the engine is closed */
export async function openEngine(
  databaseFile = ":memory:",
): Promise<{ engine: SchemaEngine; close: () => Promise<void> }> {
  engineModule ??= loadEngine();
  const { SchemaEngine } = await engineModule;
  const datamodels: [string, string][] = readSchema().map((file) => [file.path, file.content]);
  const connections: SqlDriverAdapter[] = [];
  const adapter = databaseAdapter(databaseFile);
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    connections.push(connection);
    return connection;
  };
  const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
  const close = async () => {
    engine.free();
    for (const connection of connections) await connection.dispose();
  };
  return { engine, close };
}

// The bindings keep the instance in module state: a second instance in one process would corrupt the first.
let engineModule: Promise<typeof import("@prisma/schema-engine-wasm/schema_engine_bg")> | undefined;

async function loadEngine() {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const script = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(path.join(path.dirname(script), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings as never });
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== "function") throw new Error("The schema engine has no start function: its version has changed");
  bindings.__wbg_set_wasm(instance.exports);
  start();
  return bindings;
}
