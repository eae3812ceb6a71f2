import type { ReactNode } from "react";
import { Link } from "@/components/Link";
import { PaperCount } from "@/components/PaperCount";
import { topicPath } from "@/lib/papers/topics/paths";
import type { PaperTopic } from "@/lib/papers/topics/topicsOf";
import { Sparkline } from "./Sparkline";

type Topic = PaperTopic & { papers: number };

type Props = {
  topics: readonly Topic[];
  /** Papers per week, by slug. */
  weeks: ReadonlyMap<string, readonly number[]>;
  /** Shown in place of the number of papers. */
  figure?: (topic: Topic) => ReactNode;
  label?: string;
};

/** Topics as rows of two columns, each with its weeks and its number of papers. */
export function TopicRows({ topics, weeks, figure = countOf, label }: Props) {
  return (
    <ul aria-label={label} className="mt-2 grid gap-x-8 text-sm sm:grid-cols-2">
      {topics.map((topic) => (
        <li key={topic.slug} className="border-line border-b">
          <Link href={topicPath(topic.slug)} className="flex items-center gap-3 py-2 max-sm:py-3 hover:text-accent">
            <span className="min-w-0 flex-1 break-words">
              <bdi>{topic.name}</bdi>{" "}
              {topic.kind === "category" && topic.slug !== topic.name ? (
                <span className="ml-1 text-muted text-xs">{topic.slug}</span>
              ) : null}
            </span>{" "}
            <Sparkline weeks={weeks.get(topic.slug) ?? []} />{" "}
            <span className="tabular min-w-12 shrink-0 text-right text-muted">{figure(topic)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function countOf({ papers }: Topic): ReactNode {
  return <PaperCount papers={papers} />;
}
