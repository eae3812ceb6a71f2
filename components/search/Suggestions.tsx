import { Link } from "@/components/Link";
import type { Suggestion } from "@/lib/search/suggest";

type Props = { id: string; suggestions: Suggestion[]; chosen: number; onFollow: () => void };

/** The list of suggestions below a search field, over the content. Its options are links, for mouse and touch. */
export function Suggestions({ id, suggestions, chosen, onFollow }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      hidden={suggestions.length === 0}
      // Keeps the focus in the field, so that the list does not close before the click completes.
      onMouseDown={(event) => event.preventDefault()}
      className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-md border border-line bg-paper py-1 text-sm shadow-lg"
    >
      {suggestions.map(({ kind, text, href }, index) => (
        <Link
          key={href}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === chosen}
          tabIndex={-1}
          href={href}
          onClick={onFollow}
          className="flex items-baseline gap-3 px-3 py-2 hover:bg-raised aria-selected:bg-raised aria-selected:text-accent"
        >
          <span dir="auto" className="min-w-0 flex-1 truncate">
            {text}
          </span>
          <span className="text-muted text-xs">{kind}</span>
        </Link>
      ))}
    </div>
  );
}
