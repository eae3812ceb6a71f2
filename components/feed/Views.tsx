import { Link } from "@/components/Link";
import { type ListChoices, listPath, type View, views } from "@/lib/papers/listings/choices";

const names: Record<View, string> = { titles: "Titles", cards: "Cards", abstracts: "Abstracts" };

/** Links that show the list by titles, cards or whole abstracts; browser/view.ts remembers the choice. */
export function Views({ path, choices, page }: { path: string; choices: ListChoices; page: number }) {
  return (
    <nav aria-label="View" className="flex gap-4">
      {views.map((view) => (
        <Link
          key={view}
          href={listPath(path, { ...choices, view }, page)}
          data-choose-view={view}
          aria-current={view === choices.view ? "true" : undefined}
          className="py-1 text-muted underline-offset-8 hover:text-accent aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent max-sm:py-3"
        >
          {names[view]}
        </Link>
      ))}
    </nav>
  );
}
