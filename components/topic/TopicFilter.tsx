import { Link } from "@/components/Link";
import { TopicField } from "./TopicField";

/** Finds topics by a part of their names. It is a plain form, so that it works without JavaScript. */
export function TopicFilter({ filter }: { filter: string }) {
  return (
    <form action="/topics" className="mt-5 flex max-w-md items-center gap-2">
      <TopicField id="topic-filter" name="q" label="Find a topic" value={filter} button="Find" />
      {filter === "" ? null : (
        <Link href="/topics" className="px-1 py-2 text-muted text-sm max-sm:py-3 hover:text-accent">
          All
        </Link>
      )}
    </form>
  );
}
