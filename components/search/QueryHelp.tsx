import { Link } from "@/components/Link";
import { searchPath } from "@/lib/search/paths";

/** @param topic one that papers have; null if there is none yet */
const examplesWith = (topic: string | null): (readonly [query: string, meaning: string])[] => [
  ['"chain of thought"', "the exact phrase"],
  ["diffusion -image", "papers without a word; also NOT image"],
  ["cats OR dogs", "either word"],
  ["transf*", "words that start with transf"],
  ['title:"world model"', "in the title; also abstract:"],
  ['author:"Yann LeCun"', "by an author"],
  ...(topic ? [[`topic:${topic}`, "an arXiv category or a keyword"] as const] : []),
  ["after:2025-01", "listed since January 2025; also before:, year:, month:"],
  ["has:code", "with code; also has:project"],
  ["votes:>10", "with more than ten votes; also votes:5..20"],
  ["arxiv.org/abs/2503.08417", "an arXiv ID, a DOI or the URL of either finds that paper"],
];

/** Search syntax by example. */
export function QueryHelp({ topic }: { topic: string | null }) {
  return (
    <table className="mt-6 w-full text-left text-sm">
      <caption className="pb-2 text-left font-medium">Search syntax</caption>
      <tbody>
        {examplesWith(topic).map(([query, meaning]) => (
          <tr key={query} className="border-line border-t align-baseline">
            <th scope="row" className="w-2/5 py-1 pr-4 font-normal">
              <Link
                href={searchPath({ text: query })}
                className="inline-block max-w-full break-words py-1 font-mono text-[0.8125rem] text-accent underline decoration-edge hover:decoration-current"
              >
                {query}
              </Link>
            </th>
            <td className="py-1 text-muted">{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
