/** Ignores EPIPE: a reader such as `head` may close the pipe early. The work continues, and further output is lost. */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
