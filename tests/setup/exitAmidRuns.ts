// A program that exits while the model's thread works: a given time (ms) after the model began to open, or was open.
import { openModelThread } from "@/lib/search/vectors/model/modelThread";

const [from, after] = process.argv.slice(2);

async function work(): Promise<void> {
  const opening = openModelThread();
  if (from === "open") await opening;
  setTimeout(() => process.exit(0), Number(after));
  const model = await opening;
  for (;;) await model.embed(["Roads lead to where others have walked. ".repeat(20)]);
}

void work();
