import { Link } from "@/components/Link";
import { isNarrowed, type ListChoices, listPath, noChoices } from "@/lib/papers/listings/choices";
import { topicLabel } from "@/lib/papers/topics/slug";
import { searchPath } from "@/lib/search/paths";
import { formatCount } from "@/lib/text/plural";

type Props = {
  path: string;
  choices: ListChoices;
  /** How many papers the list has before it is narrowed. */
  all: number;
};

/** Stands in place of a list that was narrowed to nothing, with ways out. */
export function NoMatch({ path, choices, all }: Props) {
  const { topic, view } = choices;
  return (
    <section className="py-14 text-center">
      <p className="font-serif text-xl">No paper of this list matches.</p>
      <p className="mt-3 text-muted">
        <Link href={listPath(path, { ...noChoices, view })} className="text-accent underline decoration-edge">
          Show all {formatCount(all, "paper")}
        </Link>
        {topic === null ? null : (
          <>
            , or{" "}
            <Link
              href={searchPath({ text: `topic:"${topicLabel(topic)}"` })}
              className="text-accent underline decoration-edge"
            >
              search all days for {topicLabel(topic)}
            </Link>
          </>
        )}
        .
      </p>
    </section>
  );
}

/** Says which parts of the address could not be read. */
export function UnreadChoices({ problems, path, choices }: { problems: string[]; path: string; choices: ListChoices }) {
  if (problems.length === 0) return null;
  return (
    <p role="status" className="mt-4 rounded-lg bg-raised px-4 py-3 text-sm">
      The address asks for something that this list does not have: {problems.join("; ")}.{" "}
      <Link href={listPath(path, choices)} className="underline decoration-edge hover:text-accent">
        {isNarrowed(choices) ? "Without it" : "The whole list"}
      </Link>
    </p>
  );
}
