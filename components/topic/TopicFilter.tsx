import { Link } from "@/components/Link";

/** Finds topics by a part of their names. It is a plain form, so that it works without JavaScript. */
export function TopicFilter({ filter }: { filter: string }) {
  return (
    <form action="/topics" className="mt-5 flex max-w-md items-center gap-2">
      <label htmlFor="topic-filter" className="sr-only">
        Find a topic
      </label>
      <input
        id="topic-filter"
        type="search"
        name="q"
        key={filter}
        defaultValue={filter}
        placeholder="Find a topic"
        maxLength={100}
        className="h-11 min-w-0 flex-1 rounded-md border border-edge bg-raised px-3 text-base placeholder:text-muted focus-visible:outline-offset-0 sm:h-10 sm:text-sm"
      />
      <button
        type="submit"
        className="h-11 rounded-md border border-edge px-3 text-base text-muted hover:border-current hover:text-accent sm:h-10 sm:text-sm"
      >
        Find
      </button>
      {filter === "" ? null : (
        <Link href="/topics" className="px-1 py-2 text-muted text-sm max-sm:py-3 hover:text-accent">
          All
        </Link>
      )}
    </form>
  );
}
