/*
 * Measures how every parser's work grows with its input: `npm run bench:linear`. It prints what exceeds the limit per
 * doubling, and with --all everything. A name restricts it to readers whose names contain it; --fuzz=1000 tries that
 * many random forms of each reader.
 */
import fc from "fast-check";
import { anyForm, describeForm, plainForms, textOf } from "@/tests/setup/linear/inputs";
import { listReaders } from "@/tests/setup/linear/lists";
import { textReaders } from "@/tests/setup/linear/readers/all";
import { type Effort, excessGrowth, type Growth, growthOf, maxGrowth, quick } from "@/tests/setup/linear/work";

const options = process.argv.slice(2);
const showsAll = options.includes("--all");
const fuzzed = Number(options.find((option) => option.startsWith("--fuzz="))?.slice("--fuzz=".length) ?? 0);
const name = options.find((option) => !option.startsWith("--")) ?? "";

const effort: Effort = { ...quick, upTo: 2 ** 17 };
let measured = 0;
let exceeding = 0;

for (const reader of listReaders.filter((each) => each.name.includes(name))) {
  await measure(reader.name, "", reader.make, reader.read as (input: unknown) => unknown, 2 ** 16);
}
for (const { name: of, pieces, read, longest = effort.upTo } of textReaders.filter((each) =>
  each.name.includes(name),
)) {
  const forms = fuzzed > 0 ? fc.sample(anyForm(pieces), fuzzed) : plainForms(pieces);
  for (const form of forms) await measure(of, describeForm(form), (size) => textOf(form, size), read, longest);
}
console.log(`${measured} measured, ${exceeding} grow by more than ${maxGrowth} per doubling`);

async function measure<Input>(
  reader: string,
  form: string,
  make: (size: number) => Input,
  read: (input: Input) => unknown,
  upTo: number,
) {
  measured++;
  const limits = { ...effort, upTo };
  const growth = showsAll ? await growthOf(make, read, limits) : await excessGrowth(make, read, limits);
  const exceeds = growth !== null && growth.factor > maxGrowth;
  if (exceeds) exceeding++;
  if (exceeds || showsAll) print(reader, form, growth);
}

function print(reader: string, form: string, growth: Growth | null): void {
  const cells = growth
    ? growth.sizes.map((size, at) => `${size}: ${growth.times[at]?.toFixed(1)} ms`)
    : ["too fast to measure"];
  console.log([reader, form, ...cells, growth ? `×${growth.factor.toFixed(2)}` : ""].join(" | "));
}
