import type { Paper } from "@/lib/papers/schema";
import type { TopicPages } from "@/lib/papers/topics/topicPage";
import { topicsOfPaper } from "@/lib/papers/topics/topicsOf";
import { TopicChips } from "./TopicChips";

/**
 * The topics of a paper: its categories and keywords, and whether the keywords were extracted from its text. Keywords
 * without a page lead to a search.
 */
export function PaperTopics({ paper, pages }: { paper: Paper; pages: TopicPages }) {
  const { categories, keywords, found } = topicsOfPaper(paper);
  if (categories.length + keywords.length === 0) return null;
  return (
    <div className="mt-5 space-y-2">
      <TopicChips topics={categories} label="Categories" pages={pages} />
      <TopicChips topics={keywords} label={found ? "Keywords found in title and abstract" : "Keywords"} pages={pages} />
      {found && keywords.length > 0 ? (
        <p data-screen-only className="text-muted text-xs">
          We found these keywords in the title and abstract; no source provided any.
        </p>
      ) : null}
    </div>
  );
}
