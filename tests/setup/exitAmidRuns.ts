/* A program that exits, so many ms after the sentence model was begun to be opened or was open, while its thread works. */
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
