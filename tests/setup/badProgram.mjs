// A misbehaving program for the tests of process supervision. Its first argument selects the behaviour.
const [behaviour] = process.argv.slice(2);
setInterval(() => {}, 1000);
switch (behaviour) {
  case "spin":
    for (;;);
  case "spin-deaf":
    process.on("SIGTERM", () => {});
    for (;;);
  case "deaf":
    process.on("SIGTERM", () => {});
    break;
  case "allocate": {
    const kept = [];
    for (;;) kept.push(new Array(1_000_000).fill(0.5));
  }
  case "exit":
    process.exit(3);
    break;
  case "once":
    process.disconnect();
    process.exit(0);
}
