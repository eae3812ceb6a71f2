import { z } from "zod";
import { authorTopics, coauthors, countByYear, findAuthor, perhapsSame } from "../../../papers/authors/store";
import { readSite } from "../../../platform/site/store";
import { authorParam, describeAuthor, noSuchAuthor } from "../author";
import { endpoint, notFoundReply } from "../endpoint";
import { authorBody } from "../schemas";
import { describeTopic } from "../topic";

const shown = { coauthors: 50, topics: 12, perhapsSame: 12 };

export const author = endpoint({
  path: "/authors/{author}",
  name: "getAuthor",
  summary: "One author: other writings of the name, papers by year, co-authors and topics.",
  params: z.strictObject({ author: authorParam }),
  body: authorBody,
  example: "/authors/zehui-chen",
  answer: async ({ author: name }) => {
    const [{ url }, found] = await Promise.all([readSite(), findAuthor(name)]);
    if (!found) return notFoundReply(noSuchAuthor);
    const [years, others, topics, near] = await Promise.all([
      countByYear(found.slug),
      coauthors(found.slug, shown.coauthors),
      authorTopics(found.slug, shown.topics),
      perhapsSame(found, shown.perhapsSame),
    ]);
    return {
      ...describeAuthor(found, url),
      otherWritings: found.otherWritings.map((each) => describeAuthor(each, url)),
      years: years.map(({ year, papers }) => ({ year: year || null, papers })),
      coauthors: others.map((each) => describeAuthor(each, url)),
      topics: topics.map((each) => describeTopic(each, url)),
      mayBeSame: near.map((each) => describeAuthor(each, url)),
    };
  },
});
