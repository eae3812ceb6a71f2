/* `npm start` and, with --dev, `npm run dev`: installs what is missing, then hands over to bin/serve.ts. */
import { spawn } from "node:child_process";
import { install } from "./install.mjs";

install();

const child = spawn(process.execPath, ["--import", "tsx", "bin/serve.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});

// Ctrl-C reaches the whole group of processes; a signal to this one alone is passed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
