import { Link } from "@/components/Link";
import { TopicField } from "@/components/topic/TopicField";
import { comparePath } from "@/lib/papers/topics/comparison";
import type { PaperTopic } from "@/lib/papers/topics/topicsOf";

type Props = {
  compared: readonly string[];
  /** What the visitor typed and no topic is called. */
  unknown: string;
  suggestions: readonly PaperTopic[];
};

/** A plain form that adds a topic by its name, and topics to add at a click. */
export function AddTopic({ compared, unknown, suggestions }: Props) {
  return (
    <>
      <form action="/compare" className="mt-5 flex max-w-md items-center gap-2">
        {compared.length > 0 ? <input type="hidden" name="topics" value={compared.join(",")} /> : null}
        <TopicField
          id="add"
          name="add"
          label="Add a topic"
          value={unknown}
          button="Add"
          describedBy={unknown === "" ? undefined : "unknown"}
        />
      </form>
      {unknown === "" ? null : (
        <p id="unknown" role="status" className="mt-2 text-fault text-sm">
          No topic is called “<bdi>{unknown}</bdi>”{suggestions.length > 0 ? "; these come near:" : "."}
        </p>
      )}
      {suggestions.length > 0 ? (
        <ul aria-label="Topics to add" className="mt-3 flex flex-wrap gap-2 text-sm">
          {suggestions.map(({ slug, name }) => (
            <li key={slug} className="min-w-0 max-w-full">
              <Link
                href={comparePath([...compared, slug])}
                className="block truncate rounded-full bg-raised px-3 py-1 text-muted max-sm:py-3 hover:text-accent"
              >
                + <bdi>{name}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
