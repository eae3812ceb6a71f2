import type { Paper } from "@/lib/papers/schema";
import { topicsOfPaper } from "@/lib/papers/topics/topicsOf";
import { TopicChips } from "./TopicChips";

/** The topics of a paper: its categories and keywords, and whether the keywords were extracted from its text. */
export function PaperTopics({ paper }: { paper: Paper }) {
  const { categories, keywords, found } = topicsOfPaper(paper);
  if (categories.length + keywords.length === 0) return null;
  return (
    <div className="mt-5 space-y-2">
      <TopicChips topics={categories} label="Categories" />
      <TopicChips topics={keywords} label={found ? "Keywords found in title and abstract" : "Keywords"} />
      {found && keywords.length > 0 ? (
        <p data-screen-only className="text-muted text-xs">
          We found these keywords in the title and abstract; no source provided any.
        </p>
      ) : null}
    </div>
  );
}
