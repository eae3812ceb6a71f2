// The command line: `npm run offprint -- <command>`. Each command has a file in bin/commands.
import "./brokenPipe";
import { runCommandLine } from "./commandLine";
import { endWithNpm } from "./withNpm.mjs";

endWithNpm();

// Only the owner may read what is written: the store holds subscribers' addresses.
process.umask(0o077);

await runCommandLine(process.argv.slice(2));
