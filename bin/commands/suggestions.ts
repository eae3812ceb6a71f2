import { Command } from "commander";
import { blockQueries, listBlocked, listQueries, removeQueries, unblockQueries } from "@/lib/search/suggestions/store";
import { CommandFailure } from "../failure";
import { readInteger } from "../options";

export const suggestionsCommand = new Command("suggestions")
  .description("Shows and changes which queries of readers are suggested to others.")
  .addHelpText(
    "after",
    `
A query is suggested when several networks have asked it on different days and it found papers. Topics, authors and
titles are suggested, too; they are those of the papers.

Example: npm run offprint -- suggestions block "some words"`,
  );

suggestionsCommand
  .command("list", { isDefault: true })
  .description(
    "Lists queries that several networks have asked, the ones asked on the most days first, and what is blocked.",
  )
  .option("--count <n>", "how many queries", readInteger, 100)
  .action(async ({ count }: { count: number }) => {
    const queries = await listQueries(count);
    if (queries.length === 0) console.log("No query has been asked by several networks on one day.");
    for (const { text, days, networks, lastDay } of queries)
      console.log(`${text}  (days: ${days}, networks on one day: ${networks}, last: ${lastDay})`);
    for (const words of await listBlocked()) console.log(`blocked: ${words.trim()}`);
  });

suggestionsCommand
  .command("remove")
  .description("Forgets the queries that have these words. They are suggested again if readers ask them again.")
  .argument("<words>", "one or more words, in quotes")
  .action(async (words: string) => {
    const removed = await removeQueries(words);
    if (removed === 0) throw new CommandFailure(`no query that was asked has “${words}”`);
    console.log(`Removed: ${removed}.`);
  });

suggestionsCommand
  .command("block")
  .description("Forgets the queries that have these words, and suggests none that has them any more.")
  .argument("<words>", "one or more words, in quotes")
  .action(async (words: string) => {
    const removed = await blockQueries(words, new Date());
    if (removed === null) throw new CommandFailure(`“${words}” has no word, or too much is blocked already`);
    console.log(`Blocked. Removed: ${removed}.`);
  });

suggestionsCommand
  .command("unblock")
  .description("Lets queries with these words be suggested again.")
  .argument("<words>", "as they were blocked")
  .action(async (words: string) => {
    if (!(await unblockQueries(words))) throw new CommandFailure(`“${words}” is not blocked`);
    console.log("Unblocked.");
  });
