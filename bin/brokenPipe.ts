/**
 * Whoever reads what this process prints may stop reading, as `head` does. The work goes on, and what is printed from
 * then on goes nowhere.
 */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
