/* The command line: `npm run offprint -- <command>`. One file a command, in bin/commands. */
import { Command, CommanderError } from "commander";
import { closeDatabase } from "@/lib/db";
import { digestCommand } from "./commands/digest";
import { doctorCommand } from "./commands/doctor";
import { importCommand } from "./commands/import";
import { migrateCommand } from "./commands/migrate";
import { seedCommand } from "./commands/seed";
import { workerCommand } from "./commands/worker";
import { CommandFailure } from "./failure";

const program = new Command("offprint")
  .description("Runs and feeds an Offprint site.")
  .option("--verbose", "with a failure, show where it happened")
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

for (const command of [migrateCommand, seedCommand, importCommand, workerCommand, digestCommand, doctorCommand]) {
  program.addCommand(command.exitOverride().showHelpAfterError("(--help tells more)"));
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = fail(error);
} finally {
  await closeDatabase();
}

/** One line on stderr. @returns the exit code: 2 for a wrong call, 1 for a failure */
function fail(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
  process.stderr.write(`offprint: ${`${message}${cause}`.replace(/\s*\n\s*/g, " ")}\n`);
  if (program.opts().verbose && !(error instanceof CommandFailure)) process.stderr.write(`${(error as Error).stack}\n`);
  return 1;
}
