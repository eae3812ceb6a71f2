import path from "node:path";
import { parseAst } from "vitest/node";

/*
 * Finds the tables that a TypeScript source writes: through Prisma's calls, their nested writes, and SQL in any string.
 * Deletes cascaded by a foreign key and writes by triggers (prisma/triggers.sql) do not count.
 */

/** The tables by name, each with its relation fields and the tables they point to. */
export type Tables = Map<string, Map<string, string>>;

/** @param schema the text of the Prisma schema */
export function readTables(schema: string): Tables {
  const models = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({
    name,
    fields: [...body.matchAll(/^ {2}(\w+) +(\w+)/gm)].map(([, field = "", type = ""]) => [field, type] as const),
  }));
  const names = new Set(models.map(({ name }) => name));
  return new Map(models.map(({ name, fields }) => [name, new Map(fields.filter(([, type]) => names.has(type)))]));
}

/** Stands for a table that cannot be read from the source, so that no write goes unnoticed. */
export const unreadable = "a table that cannot be read from the source";

type Node = { type: string; [key: string]: unknown };

const methods =
  /^(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)$/;
const written = new Set(["data", "create", "update"]);
/** A table's name, perhaps quoted, in the SQL that writes it; \0 stands for a substitution in its place. */
const sql =
  /\b(?:insert\s+(?:or\s+\w+\s+)?into|replace\s+into|delete\s+from|update(?:\s+or\s+\w+)?(?!\s+set\b))\s+(?:main\s*\.\s*)?["'`[]?(\w+|\0)/gi;
/** SQL that ends before the table's name, which is then added elsewhere. */
const sqlBroken =
  /\b(?:INSERT\s+(?:OR\s+\w+\s+)?INTO|REPLACE\s+INTO|DELETE\s+FROM|UPDATE(?:\s+OR\s+\w+)?)\s*["'`[]?\s*$/;

/** Returns the tables that a source writes. */
export function tablesWrittenIn(source: string, tables: Tables, file = "source.ts"): Set<string> {
  const found = new Set<string>();
  const byDelegate = new Map([...tables.keys()].map((name) => [lowerFirst(name), name]));
  const byName = new Map([...tables.keys()].map((name) => [name.toLowerCase(), name]));

  function readSql(text: string): void {
    for (const [, name = ""] of text.matchAll(sql)) {
      if (name === "\0") found.add(unreadable);
      const table = byName.get(name.toLowerCase());
      if (table) found.add(table);
    }
    if (sqlBroken.test(text)) found.add(unreadable);
  }

  /** Adds the other tables that the values of a write mention. */
  function readNested(table: string, value: unknown): void {
    if (!isNode(value)) return;
    if (value.type === "Property") {
      const to = tables.get(table)?.get(nameOf(value) ?? "");
      if (to) found.add(to);
      readNested(to ?? table, value.value);
    } else for (const child of childrenOf(value)) readNested(table, child);
  }

  function readPrisma(node: Node, parent: Node | null): void {
    if (node.type !== "MemberExpression" || !isClient(node.object)) return;
    const name = memberOf(node);
    const table = name === null ? unreadable : byDelegate.get(name);
    if (!table) return;
    const method = parent?.type === "MemberExpression" && parent.object === node ? memberOf(parent) : null;
    // A delegate passed on can write the table anywhere.
    if (method === null || methods.test(method)) found.add(table);
  }

  function visit(node: Node, parent: Node | null): void {
    readPrisma(node, parent);
    if (
      node.type === "VariableDeclarator" &&
      isNode(node.id) &&
      node.id.type === "ObjectPattern" &&
      isClient(node.init)
    )
      for (const property of childrenOf(node.id)) found.add(byDelegate.get(nameOf(property) ?? "") ?? unreadable);
    if (node.type === "CallExpression" && isNode(node.callee) && methods.test(memberOf(node.callee) ?? "")) {
      const table = isNode(node.callee.object) ? byDelegate.get(memberOf(node.callee.object) ?? "") : undefined;
      if (table) {
        found.add(table);
        for (const argument of node.arguments as unknown[])
          for (const property of isNode(argument) ? childrenOf(argument) : [])
            if (written.has(nameOf(property) ?? "")) readNested(table, property.value);
      }
    }
    if (node.type === "Literal" && typeof node.value === "string") readSql(node.value);
    if (node.type === "TemplateLiteral") {
      const quasis = node.quasis as { value: { cooked: string | null; raw: string } }[];
      readSql(quasis.map(({ value }) => value.cooked ?? value.raw).join("\0"));
    }
    for (const child of childrenOf(node)) visit(child, node);
  }

  visit(parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }, file) as unknown as Node, null);
  return found;
}

/** @param sources texts by path @returns the folders that write each table, by the table's name */
export function writingFolders(sources: Map<string, string>, tables: Tables): Map<string, string[]> {
  const rooms = new Map<string, string[]>();
  for (const [file, source] of sources) {
    for (const table of tablesWrittenIn(source, tables, file)) {
      const room = path.posix.dirname(file);
      rooms.set(table, [...new Set([...(rooms.get(table) ?? []), room])].sort());
    }
  }
  return rooms;
}

/** Whether a node is Prisma's client or a transaction: `db()`, or an identifier named like one. */
function isClient(node: unknown): boolean {
  if (!isNode(node)) return false;
  if (node.type === "CallExpression")
    return isNode(node.callee) && /^(db|openDatabase)$/.test(String(node.callee.name));
  if (node.type === "AwaitExpression" || node.type === "ParenthesizedExpression") return isClient(node.argument);
  return node.type === "Identifier" && /^(on|tx|prisma|client|transaction|connection)$/.test(String(node.name));
}

/** Returns a member's name, or null if the source computes it. */
function memberOf(node: Node): string | null {
  if (node.type !== "MemberExpression" || !isNode(node.property)) return null;
  const { property, computed } = node;
  if (!computed) return String(property.name);
  return property.type === "Literal" && typeof property.value === "string" ? property.value : null;
}

function nameOf(node: Node): string | null {
  if (node.type !== "Property" || !isNode(node.key)) return null;
  return String(node.key.name ?? node.key.value);
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
