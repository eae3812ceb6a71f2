import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "@/lib/platform/migrations/apply";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}

/** Migrates one empty store that every test copies, which is much faster than migrating each. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-template-"));
  const file = path.join(folder, "template.db");
  await applyMigrations(file);
  if (existsSync(`${file}-wal`)) throw new Error("The template store was not closed: its copies would be incomplete");
  project.provide("templateDatabase", file);
  return () => rmSync(folder, { recursive: true });
}
