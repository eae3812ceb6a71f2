import type { ReactNode } from "react";
import { Link } from "@/components/Link";
import { type ListChoices, listPath } from "@/lib/papers/listings/choices";
import type { Narrowings } from "@/lib/papers/listings/narrowings";
import { topicLabel } from "@/lib/papers/topics/slug";
import { formatNumber } from "@/lib/text/plural";

type Props = {
  path: string;
  choices: ListChoices;
  offered: Narrowings;
  /** Whether the counts are those of the whole list, and not of one page of it. */
  isWhole: boolean;
};

/** Ways to narrow a list, as links. Search engines need not follow them: they lead to parts of the same list. */
export function Narrow({ path, choices, offered: { topics, code, votes }, isWhole }: Props) {
  if (topics.length + votes.length === 0 && code === null) return null;
  const to = (change: Partial<ListChoices>) => listPath(path, { ...choices, ...change });
  const count = (papers: number) => (isWhole ? papers : null);
  return (
    <details className="sm:relative" data-overlay>
      <summary className="inline-flex list-none items-center py-1 text-muted hover:text-accent max-sm:py-3 [&::-webkit-details-marker]:hidden">
        Narrow{" "}
        <span aria-hidden="true" className="ml-1">
          ▾
        </span>
      </summary>
      <div className="absolute z-10 mt-1 rounded-lg border border-edge bg-paper p-4 shadow-lg max-sm:inset-x-2 sm:left-0 sm:w-96">
        {votes.length > 0 ? (
          <Group name="Votes">
            {votes.map(({ min, papers }) => (
              <Choice
                key={min}
                href={to({ minVotes: min })}
                text={`${formatNumber(min)} or more`}
                count={count(papers)}
              />
            ))}
          </Group>
        ) : null}
        {code === null ? null : (
          <Group name="Code">
            <Choice href={to({ code: true })} text="with code" count={count(code)} />
          </Group>
        )}
        {topics.length > 0 ? (
          <Group name="Topic">
            {topics.map(({ slug, papers }) => (
              <Choice key={slug} href={to({ topic: slug })} text={topicLabel(slug)} count={count(papers)} />
            ))}
          </Group>
        ) : null}
      </div>
    </details>
  );
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mt-3 first:mt-0">
      <p className="text-muted">{name}</p>
      <ul className="flex flex-wrap gap-x-4">{children}</ul>
    </div>
  );
}

function Choice({ href, text, count }: { href: string; text: string; count: number | null }) {
  return (
    <li>
      <Link href={href} rel="nofollow" className="inline-block min-w-6 py-1 hover:text-accent max-sm:py-3">
        <bdi>{text}</bdi>
        {count === null ? null : <span className="tabular text-muted"> {formatNumber(count)}</span>}
      </Link>
    </li>
  );
}

/** What the list is narrowed to; each is a link that widens it again. */
export function Narrowed({ path, choices }: Pick<Props, "path" | "choices">) {
  const { topic, code, minVotes } = choices;
  const to = (change: Partial<ListChoices>) => listPath(path, { ...choices, ...change });
  return (
    <>
      {topic === null ? null : <Widen href={to({ topic: null })} text={topicLabel(topic)} />}
      {code ? <Widen href={to({ code: false })} text="with code" /> : null}
      {minVotes > 0 ? <Widen href={to({ minVotes: 0 })} text={`${formatNumber(minVotes)} votes or more`} /> : null}
    </>
  );
}

function Widen({ href, text }: { href: string; text: string }) {
  return (
    <Link
      href={href}
      rel="nofollow"
      aria-label={`${text}: no longer only these`}
      className="rounded-full border border-edge px-2.5 py-0.5 hover:border-current hover:text-accent max-sm:py-2.5"
    >
      <bdi>{text}</bdi> <span aria-hidden="true">×</span>
    </Link>
  );
}
