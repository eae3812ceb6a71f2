import { Command, CommanderError } from "commander";
import { closeDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { pendingMigrations } from "@/lib/platform/migrations/apply";
import { CommandFailure, describeFailure } from "./failure";
import { printable } from "./printable";

/** Each is loaded only when it is called, or for the help: loading all of them takes a second more. */
const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import("./commands/migrate")).migrateCommand,
  seed: async () => (await import("./commands/seed")).seedCommand,
  import: async () => (await import("./commands/import")).importCommand,
  fetch: async () => (await import("./commands/fetch")).fetchCommand,
  sources: async () => (await import("./commands/sources")).sourcesCommand,
  list: async () => (await import("./commands/list")).listCommand,
  unlist: async () => (await import("./commands/unlist")).unlistCommand,
  pin: async () => (await import("./commands/pin")).pinCommand,
  vectors: async () => (await import("./commands/vectors")).vectorsCommand,
  suggestions: async () => (await import("./commands/suggestions")).suggestionsCommand,
  worker: async () => (await import("./commands/worker")).workerCommand,
  digest: async () => (await import("./commands/digest")).digestCommand,
  mail: async () => (await import("./commands/mail")).mailCommand,
  secrets: async () => (await import("./commands/secrets")).secretsCommand,
  mcp: async () => (await import("./commands/mcp")).mcpCommand,
  doctor: async () => (await import("./commands/doctor")).doctorCommand,
};

/** Commands that create the store or diagnose it, and so do not need an up-to-date one. */
const withoutStore = ["offprint migrate", "offprint doctor", "offprint mail doctor"];

/** Output goes to stdout, a failure to stderr on one line. A command may set `process.exitCode` itself. */
export async function runCommandLine(args: string[]): Promise<void> {
  const program = new Command("offprint")
    .description("Runs and manages an Offprint site.")
    .option("--verbose", "show the stack trace of a failure")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride()
    .hook("preAction", async (_, command) => {
      if (!withoutStore.includes(pathOf(command))) await requireStore();
    });
  for (const load of commandsFor(args[0])) program.addCommand(await load());
  explainOnOneLine(program);
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (error) {
    process.exitCode = fail(error, Boolean(program.opts().verbose));
  } finally {
    await closeDatabase();
  }
}

/** @param word the first argument; if it is a global option, all commands are loaded */
function commandsFor(word: string | undefined): (() => Promise<Command>)[] {
  const load = word !== undefined && Object.hasOwn(commands, word) ? commands[word] : undefined;
  return load ? [load] : Object.values(commands);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

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

/** Returns the exit code: 2 for a usage error, 1 for a failure. */
function fail(error: unknown, verbose: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  process.stderr.write(
    `offprint: ${printable(
      describeFailure(error)
        .trim()
        .replace(/\s*\n\s*/g, " "),
    )}\n`,
  );
  if (verbose && !(error instanceof CommandFailure)) process.stderr.write(`${(error as Error).stack}\n`);
  return 1;
}
