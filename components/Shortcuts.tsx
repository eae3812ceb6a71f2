const keys = [
  ["j / k", "next and previous paper"],
  ["o", "open the paper"],
  ["e", "show the whole abstract"],
  ["s", "save the paper, or no longer"],
  ["x", "hide the paper, or no longer"],
  ["← / →", "earlier or later papers; on a paper, the one before or after"],
  ["/", "search"],
  ["?", "this help"],
] as const;

/** What browser/shortcuts.ts does at which key, and the way to switch that off. */
export function Shortcuts() {
  return (
    <dialog
      data-shortcuts
      aria-label="Keyboard shortcuts"
      className="m-auto rounded-lg border border-edge bg-paper p-6 text-ink backdrop:bg-black/40"
    >
      <h2 className="font-semibold font-serif text-xl">Keyboard</h2>
      <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
        {keys.map(([key, meaning]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="rounded bg-raised px-1.5 py-0.5 font-sans">{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-5 flex items-center justify-between gap-6 text-sm">
        <label className="flex items-center gap-2.5 py-1 max-sm:py-3">
          <input type="checkbox" defaultChecked className="size-4 accent-accent" />
          Use these shortcuts
        </label>
        <button
          type="submit"
          className="rounded-md border border-edge px-3 py-1.5 hover:text-accent max-sm:py-3 hover:border-current"
        >
          Close
        </button>
      </form>
    </dialog>
  );
}
