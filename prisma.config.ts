import { defineConfig } from "@prisma/config";

// The command line needs no datasource: migrations run through lib/platform/migrations/apply.ts, not through Prisma's CLI.
export default defineConfig({ schema: "prisma/schema", migrations: { path: "prisma/migrations" } });
