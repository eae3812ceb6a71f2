/* The command line: `npm run offprint -- <command>`. One file a command, in bin/commands. */
import "./brokenPipe";
import { runCommandLine } from "./commandLine";
import { endWithNpm } from "./withNpm.mjs";

endWithNpm();

// What is written is for its owner alone: the store holds the addresses of readers.
process.umask(0o077);

await runCommandLine(process.argv.slice(2));
