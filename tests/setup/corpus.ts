import { seed } from "@/lib/ingest/seed";
import { upsertPapers } from "@/lib/ingest/store";
import { assignAuthors } from "@/lib/papers/authors/assignPending.store";
import { paperRecordSchema } from "@/lib/papers/schema";
import { assignTopics } from "@/lib/papers/topics/assignPending.store";
import { indexPapers } from "@/lib/search/index/store";

/** Papers with many combinations of fields, in addition to those of the built-in document. */
const records = [
  {
    id: "2407.20183v2",
    title: "MindSearch: Mimicking Human Minds Elicits Deep $\\mathcal{AI}$ Searcher",
    abstract:
      "Information seeking and integration is a complex\ncognitive task; see https://github.com/InternLM/MindSearch.",
    authors: ["Zehui Chen", "Kuikun Liu", "Łukasz Ō. Ñandú"],
    categories: ["cs.CL", "cs.AI"],
    keywords: ["multi-agent framework", "web search"],
    published: "2024-07-29T17:12:40.5+02:00",
    day: "2024-07-30",
    rank: 1,
    votes: 44,
    stars: 6000,
    comments: 3,
    links: { code: "https://github.com/InternLM/MindSearch", project: "https://mindsearch.netlify.app/" },
  },
  {
    id: "hep-th/9901001",
    title: "String *theory* [of old]",
    abstract: "Strings and branes.",
    day: "2024-07-30",
    rank: 2,
  },
  { id: "10.1145/3366423.3380130", title: "A paper with a DOI", abstract: "It has $x_1 < 3$ and 11\\% more." },
  ...Array.from({ length: 30 }, (_, index) => ({
    id: `2408.${String(10_000 + index)}`,
    title: `Diffusion models, part ${index}`,
    abstract: "Diffusion models denoise images. They learn from noise.",
    categories: ["cs.CV"],
    day: index < 15 ? "2024-08-01" : "2024-08-02",
    rank: 1 + (index % 15),
    votes: index % 7,
  })),
];

/** The first paper, listed a second time. */
const again = {
  id: "2407.20183",
  title: "MindSearch",
  abstract: "Information seeking.",
  day: "2024-08-02",
  rank: 16,
};

/** Fills the store with the built-in document and the papers above. */
export async function putCorpus(): Promise<void> {
  await seed();
  await upsertPapers(records.map((record) => paperRecordSchema.parse(record)));
  await upsertPapers([paperRecordSchema.parse(again)]);
  assignTopics();
  assignAuthors();
  indexPapers();
}
