/** The list of suggestions below a field, and a model of an option, which browser/suggestions.ts fills in. */
export function Suggestions() {
  return (
    <>
      <div
        hidden
        role="listbox"
        aria-label="Suggestions"
        data-suggestions
        className="absolute inset-x-0 top-full z-20 mt-1 overflow-hidden rounded-md border border-edge bg-paper py-1 text-sm shadow-lg"
      />
      <template>
        {/* biome-ignore lint/a11y/useValidAnchor: it leads somewhere once it is an option */}
        <a
          role="option"
          aria-selected="false"
          tabIndex={-1}
          className="flex items-baseline gap-3 px-3 py-2 max-sm:py-3 hover:bg-raised aria-selected:bg-raised aria-selected:text-accent"
        >
          <span dir="auto" className="min-w-0 flex-1 truncate" />
          <span className="text-muted text-xs" />
        </a>
      </template>
    </>
  );
}
