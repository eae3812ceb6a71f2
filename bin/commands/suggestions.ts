import { Command } from "commander";
import { blockQueries, listBlocked, listQueries, removeQueries, unblockQueries } from "@/lib/search/suggestions/store";
import { CommandFailure } from "../failure";
import { readInteger } from "../options";

export const suggestionsCommand = new Command("suggestions")
  .description("Shows and changes which queries of readers are suggested to others.")
  .addHelpText(
    "after",
    `
A query is suggested when several networks have searched for it on different days and it found papers. Topics, authors and titles are suggested too; they come from the papers.

Example: npm run offprint -- suggestions block "some words"`,
  );

suggestionsCommand
  .command("list", { isDefault: true })
  .description("Lists the queries that several networks have searched for, by number of days, and the blocked words.")
  .option("--count <n>", "the number of queries", readInteger, 100)
  .action(async ({ count }: { count: number }) => {
    const queries = await listQueries(count);
    if (queries.length === 0) console.log("No query has come from several networks on one day.");
    for (const { text, days, networks, lastDay } of queries)
      console.log(`${text}  (days: ${days}, networks on one day: ${networks}, last: ${lastDay})`);
    for (const words of await listBlocked()) console.log(`blocked: ${words.trim()}`);
  });

suggestionsCommand
  .command("remove")
  .description(
    "Deletes the queries that contain these words. They are suggested again if readers search for them again.",
  )
  .argument("<words>", "one or more words, in quotes")
  .action(async (words: string) => {
    const removed = await removeQueries(words);
    if (removed === 0) throw new CommandFailure(`no query contains “${words}”`);
    console.log(`Removed: ${removed}.`);
  });

suggestionsCommand
  .command("block")
  .description("Deletes the queries that contain these words, and never suggests such queries again.")
  .argument("<words>", "one or more words, in quotes")
  .action(async (words: string) => {
    const removed = await blockQueries(words, new Date());
    if (removed === null) throw new CommandFailure(`“${words}” contains no word, or the block list is full`);
    console.log(`Blocked. Removed: ${removed}.`);
  });

suggestionsCommand
  .command("unblock")
  .description("Allows queries with these words to be suggested again.")
  .argument("<words>", "the words as they were blocked")
  .action(async (words: string) => {
    if (!(await unblockQueries(words))) throw new CommandFailure(`“${words}” is not blocked`);
    console.log("Unblocked.");
  });
