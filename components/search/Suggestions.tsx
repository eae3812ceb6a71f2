import { Link } from "@/components/Link";
import type { Suggestion } from "@/lib/search/suggest";

type Props = { id: string; suggestions: Suggestion[]; chosen: number; onFollow: () => void };

/** The list below a search field, over what stands there. Its options are links, for the mouse and for fingers. */
export function Suggestions({ id, suggestions, chosen, onFollow }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Suggestions"
      hidden={suggestions.length === 0}
      // The field keeps the focus, so that the list does not close before the click is done.
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
