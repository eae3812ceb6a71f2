// A separate process for tests/linearTime.test.ts (see `execArgv` in work.ts) that answers questions one by one.
import { type Form, textOf } from "./inputs";
import { listReaders } from "./lists";
import { textReaders } from "./readers/all";
import { excessGrowth, type Growth, quick } from "./work";

/** The reader to measure and, for a reader of texts, the form of its input. */
export type Question = { name: string; form: Form | null };
/** The growth where it exceeds the limit, or null. */
export type Answer = { excess: Growth | null } | { failure: string };

async function answer({ name, form }: Question): Promise<Growth | null> {
  if (form) {
    const reader = textReaders.find((each) => each.name === name);
    if (!reader) throw new Error(`There is no reader of texts ${name}`);
    const upTo = Math.min(reader.longest ?? quick.upTo, quick.upTo);
    return excessGrowth((size: number) => textOf(form, size), reader.read, { ...quick, upTo });
  }
  const reader = listReaders.find((each) => each.name === name);
  if (!reader) throw new Error(`There is no reader of lists ${name}`);
  return excessGrowth(reader.make, reader.read as (input: unknown) => unknown, { ...quick, upTo: 2 ** 13 });
}

process.on("message", async (question: Question) => {
  const reply: Answer = await answer(question).then(
    (excess) => ({ excess }),
    (error) => ({ failure: String(error) }),
  );
  process.send?.(reply);
});
