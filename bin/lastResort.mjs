// A thread that kills its process if it outlives its parent, see withParent.mjs.

const gracePeriod = 15_000; // How long the process may take to end by itself, in ms

const parent = process.ppid;
const watching = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watching);
  setTimeout(() => process.kill(process.pid, "SIGKILL"), gracePeriod);
}, 1000);
