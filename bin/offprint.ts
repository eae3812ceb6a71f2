/* The command line: `npm run offprint -- <command>`. One file a command, in bin/commands. */
import "./brokenPipe";
import { Command, CommanderError } from "commander";
import { closeDatabase } from "@/lib/db";
import { env } from "@/lib/env";
import { pendingMigrations } from "@/lib/migrations/apply";
import { digestCommand } from "./commands/digest";
import { doctorCommand } from "./commands/doctor";
import { fetchCommand } from "./commands/fetch";
import { importCommand } from "./commands/import";
import { listCommand } from "./commands/list";
import { mailCommand } from "./commands/mail";
import { mailDoctorCommand } from "./commands/mailDoctor";
import { mcpCommand } from "./commands/mcp";
import { migrateCommand } from "./commands/migrate";
import { pinCommand } from "./commands/pin";
import { secretsCommand } from "./commands/secrets";
import { seedCommand } from "./commands/seed";
import { sourcesCommand } from "./commands/sources";
import { suggestionsCommand } from "./commands/suggestions";
import { unlistCommand } from "./commands/unlist";
import { vectorsCommand } from "./commands/vectors";
import { workerCommand } from "./commands/worker";
import { CommandFailure, explainFailure } from "./failure";
import { printable } from "./printable";
import { endWithNpm } from "./withNpm.mjs";

endWithNpm();

/** Those that make the store, or tell what is wrong with it, and so must not ask for it first. */
const withoutStore: Command[] = [migrateCommand, doctorCommand, mailDoctorCommand];

// What is written is for its owner alone: the store holds the addresses of readers.
process.umask(0o077);

const program = new Command("offprint")
  .description("Runs and feeds an Offprint site.")
  .option("--verbose", "with a failure, show where it happened")
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
  .hook("preAction", async (_, command) => {
    if (!withoutStore.includes(command)) await requireStore();
  });

for (const command of [
  migrateCommand,
  seedCommand,
  importCommand,
  fetchCommand,
  sourcesCommand,
  listCommand,
  unlistCommand,
  pinCommand,
  vectorsCommand,
  suggestionsCommand,
  workerCommand,
  digestCommand,
  mailCommand,
  secretsCommand,
  mcpCommand,
  doctorCommand,
]) {
  program.addCommand(command);
}
explainOnOneLine(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
} finally {
  await closeDatabase();
}

/** Of a wrong call of a command, or of one within it. */
function explainOnOneLine(command: Command): void {
  command.exitOverride().configureOutput({ outputError });
  for (const each of command.commands) explainOnOneLine(each);
}

async function requireStore(): Promise<void> {
  const { databaseFile } = env();
  if ((await pendingMigrations(databaseFile)).length === 0) return;
  throw new CommandFailure(`the store ${databaseFile} is not set up or not up to date: run the command migrate`);
}

function outputError(message: string, write: (text: string) => void): void {
  const line = message
    .replace(/^error: /, "")
    .trim()
    .replace(/\n/g, " ");
  write(`offprint: ${line}\n`);
}

/** One line on stderr. @returns the exit code: 2 for a wrong call, 1 for a failure */
function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(
    `offprint: ${printable(
      explainFailure(error)
        .trim()
        .replace(/\s*\n\s*/g, " "),
    )}\n`,
  );
  if (program.opts().verbose && !(error instanceof CommandFailure)) process.stderr.write(`${(error as Error).stack}\n`);
  return 1;
}
