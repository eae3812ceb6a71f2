/* A thread that kills its process where that has outlived the one that started it: see withParent.mjs. */

/** In ms: how long the process may take to end by itself. */
const patience = 15_000;

const parent = process.ppid;
const watching = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watching);
  setTimeout(() => process.kill(process.pid, "SIGKILL"), patience);
}, 1000);
