/*
 * Preloaded into a process that is to end with the one that started it. The channel between the two closes when the
 * other ends, also by kill -9, which leaves it no time to pass a signal on.
 */
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
// It must not keep a process alive that has nothing else to do.
process.channel?.unref();
