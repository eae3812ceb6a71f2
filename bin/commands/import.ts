import { statSync } from "node:fs";
import { Command, InvalidArgumentError, Option } from "commander";
import { type FieldMap, type LineFormat, lineFormats, parseFieldMap } from "@/lib/ingest/sources/jsonLine";
import { importJsonLines } from "@/lib/ingest/sources/jsonLines";
import { formatNumber } from "@/lib/text/plural";
import { CommandFailure } from "../failure";
import { printable } from "../printable";
import { showProgress } from "../progress";

type Options = { map: FieldMap; format?: LineFormat; strict?: boolean };

const maxShown = 20; // How many bad lines are printed

export const importCommand = new Command("import")
  .description(
    "Imports papers from a JSON Lines file or a JSON array (also .gz). A paper that exists already is updated, never duplicated.",
  )
  .argument(
    "<file>",
    "the file, or - for standard input; title and abstract are required; id, authors, published, day, rank, votes, categories, keywords, links, stars, comments, image are optional",
  )
  .addOption(
    new Option(
      "--format <format>",
      "the format of the lines: ours, that of Hugging Face's API, or that of arXiv's dump on Kaggle (default: detected for each line)",
    ).choices(lineFormats),
  )
  .option("--map <pairs>", "the names that our fields have in the file: OURS=THEIRS,…", readFieldMap, {})
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
      imageFiles: file !== "-",
      onProgress: ({ lines, bytes }) => progress.update(bytes, `${formatNumber(lines)} lines`),
      onBadLine: ({ line, reason }) => {
        if (++bad <= maxShown && !strict) process.stderr.write(`${file}:${line}: ${printable(reason)}\n`);
      },
    }).finally(() => progress.stop());
    const { created, updated, unchanged, unlisted, stoppedAt } = result;
    if (bad > maxShown) process.stderr.write(`and ${bad - maxShown} more bad lines\n`);
    if (stoppedAt) {
      const { line, reason } = stoppedAt;
      throw new CommandFailure(`${file}:${line}: ${reason}; stopped there, with all lines before it imported`);
    }
    if (bad > 0 && created + updated + unchanged === 0)
      throw new CommandFailure(`${file} contains no paper that can be read`);
    console.log(`Papers: ${created} new, ${updated} updated, ${unchanged} unchanged. Bad lines: ${bad}.`);
    if (unlisted > 0) console.log(`Papers without a day, which can be searched but are in no feed: ${unlisted}.`);
  });

function readFieldMap(text: string): FieldMap {
  const read = parseFieldMap(text);
  if ("reason" in read) throw new InvalidArgumentError(read.reason);
  return read.fieldMap;
}

function sizeOf(file: string): number {
  if (file === "-") return 0;
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CommandFailure(`the file ${file} does not exist`);
  return found.size;
}
