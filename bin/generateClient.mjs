/*
 * Makes the database client of prisma/schema, as `prisma generate` does, by the generator alone: Prisma's command
 * line comes with a studio, a development server and drivers, 200 MB that a start does not need. Both are pinned to the
 * version of the client.
 */
import { createRequire } from "node:module";

// Their ES modules import files that are not in the packages.
const require = createRequire(import.meta.url);
const { PrismaClientTsGenerator } = require("@prisma/client-generator-ts");
const { getGenerators, loadSchemaContext } = require("@prisma/internals");

const generators = await getGenerators({
  schemaContext: await loadSchemaContext({
    schemaPath: { cliProvidedPath: "prisma/schema" },
    printLoadMessage: false,
    cwd: process.cwd(),
  }),
  registry: { "prisma-client": { type: "in-process", generator: new PrismaClientTsGenerator() } },
  cliCommand: "generate",
  // The client reaches SQLite by an adapter, without an engine.
  skipDownload: true,
});
for (const generator of generators) {
  await generator.generate();
  generator.stop();
}
