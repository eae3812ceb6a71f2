import { statSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { type FieldMap, type LineFormat, lineFormats, parseFieldMap } from "@/lib/ingest/sources/jsonLine";
import { importJsonLines } from "@/lib/ingest/sources/jsonLines";
import { formatNumber } from "@/lib/text/plural";
import { CommandFailure } from "../failure";
import { printable } from "../printable";
import { showProgress } from "../progress";

type Options = { map: FieldMap; format?: LineFormat; strict?: boolean };

/** How many bad lines are shown one by one. */
const shown = 20;

export const importCommand = new Command("import")
  .description(
    "Imports papers from JSON Lines, one a line, or from a JSON array (also .gz). The same paper again is updated, never doubled.",
  )
  .argument(
    "<file>",
    "the file, or - for standard input; title and abstract are required; id, authors, published, day, rank, votes, categories, keywords, links, stars, comments are read where given",
  )
  .addOption(
    new Option(
      "--format <format>",
      "whose lines they are: ours, of Hugging Face's API, or of arXiv's dump on Kaggle (default: as each line looks)",
    ).choices(lineFormats),
  )
  .option("--map <pairs>", "where the file has our fields: OURS=THEIRS,…", readFieldMap, {})
  .option("--strict", "stop at the first bad line")
  .addHelpText(
    "after",
    "\nExample: npm run offprint -- import papers.jsonl.gz --map abstract=summary,votes=upvotes,links.code=githubRepo",
  )
  .action(async (file: string, { map, format, strict = false }: Options) => {
    const progress = showProgress(sizeOf(file));
    let bad = 0;
    const result = await importJsonLines(file, {
      fieldMap: map,
      format,
      strict,
      onProgress: ({ lines, bytes }) => progress.update(bytes, `${formatNumber(lines)} lines`),
      onBadLine: ({ line, reason }) => {
        if (++bad <= shown && !strict) process.stderr.write(`${file}:${line}: ${printable(reason)}\n`);
      },
    }).finally(() => progress.stop());
    const { created, updated, unchanged, unlisted, stoppedAt } = result;
    if (bad > shown) process.stderr.write(`and ${bad - shown} more bad lines\n`);
    if (stoppedAt) {
      const { line, reason } = stoppedAt;
      throw new CommandFailure(`${file}:${line}: ${reason}; stopped there, what came before is in the store`);
    }
    if (bad > 0 && created + updated + unchanged === 0)
      throw new CommandFailure(`${file} holds no paper that can be read`);
    console.log(`Papers: ${created} new, ${updated} updated, ${unchanged} unchanged. Bad lines: ${bad}.`);
    if (unlisted > 0) console.log(`Lines without a day, whose papers are searched but in no feed: ${unlisted}.`);
  });

function readFieldMap(text: string): FieldMap {
  const read = parseFieldMap(text);
  if ("reason" in read) throw new InvalidArgumentError(read.reason);
  return read.fieldMap;
}

function sizeOf(file: string): number {
  if (file === "-") return 0;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CommandFailure(`there is no file ${file}`);
  return found.size;
}
