// As `prisma generate`, with the generator package only: Prisma's command line includes 200 MB that a start does not
// need. Both packages are pinned to the client's version.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url); // Their ES modules import files that are missing from the packages
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
  skipDownload: true, // The client uses a driver adapter for SQLite and needs no engine
});
for (const generator of generators) {
  await generator.generate();
  generator.stop();
}
