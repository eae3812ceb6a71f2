// `npm start` and, with --dev, `npm run dev`: installs what is missing, then runs bin/serve.ts.
import { spawn } from "node:child_process";
import { install } from "./install.mjs";
import { judgeNode } from "./nodeSupport.mjs";
import { endWithNpm } from "./withNpm.mjs";

endWithNpm();
const node = judgeNode(process.version, new Date().toISOString().slice(0, 10));
if (node.state === "unsupported" || node.state === "vulnerable") process.stderr.write(`! ${node.message}\n`);
await install("start");

const withParent = ["--import", "./bin/withParent.mjs"];
const child = spawn(process.execPath, [...withParent, "--import", "tsx", "bin/serve.ts", ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});

// Ctrl-C reaches the whole process group; a signal to this process only is passed on.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));

child.on("exit", (code, signal) => {
  if (signal) process.stderr.write(`The site was stopped by ${signal}.\n`);
  process.exit(code ?? 1);
});
