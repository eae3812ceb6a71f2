import { secondaryButtonClass } from "@/components/subscribe/look";

const exports = [
  ["bib", "BibTeX"],
  ["ris", "RIS"],
  ["csl.json", "CSL JSON"],
  ["md", "Markdown"],
] as const;

const heading = "font-semibold font-serif text-xl";

/** Takes the reading list out of the browser, and brings one in. */
export function LibraryFiles() {
  return (
    <div data-screen-only className="mt-10 space-y-8 border-line border-t pt-8 text-sm">
      <section aria-labelledby="export">
        <h2 id="export" className={heading}>
          Export
        </h2>
        <p className="mt-1 text-muted">The papers that are shown above, for a reference manager or as a text.</p>
        <div className="mt-3 flex flex-wrap gap-2">
          {exports.map(([format, name]) => (
            <button key={format} type="button" data-export={format} className={secondaryButtonClass}>
              {name}
            </button>
          ))}
        </div>
        <p role="status" data-exported className="mt-2 text-muted" />
      </section>
      <section aria-labelledby="move">
        <h2 id="move" className={heading}>
          Another browser
        </h2>
        <p className="mt-1 text-muted">
          A file with everything that this browser keeps: saved, seen and hidden papers, notes and tags. Another browser
          adds it to what it has; of two changes, the later one counts.
        </p>
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <button type="button" data-export="library" className={secondaryButtonClass}>
            Save the file
          </button>
          <label className={`${secondaryButtonClass} relative inline-flex items-center has-focus-visible:outline-2`}>
            Open a file
            <input type="file" accept=".json,application/json" className="absolute inset-0 opacity-0" />
          </label>
        </div>
        <p role="status" data-imported className="mt-2 text-muted" />
        <p data-unreadable hidden className="mt-2">
          Some of what this browser kept could not be read.{" "}
          <button type="button" data-export="unreadable" className="py-1 text-accent underline max-sm:py-3">
            Save it as it is
          </button>
        </p>
      </section>
      <section aria-labelledby="clear">
        <h2 id="clear" className={heading}>
          Clear
        </h2>
        <p className="mt-1 text-muted">Deletes everything that this browser keeps of papers.</p>
        <button type="button" data-clear className={`mt-3 ${secondaryButtonClass}`}>
          Delete everything …
        </button>
      </section>
      <dialog
        data-clearing
        aria-labelledby="clearing"
        className="m-auto max-w-md rounded-lg border border-edge bg-paper p-6 text-ink backdrop:bg-black/40"
      >
        <h2 id="clearing" className={heading}>
          Delete everything?
        </h2>
        <p className="mt-2">
          Saved papers with their notes and tags, and what you have seen and hidden. Nobody can bring it back.
        </p>
        <form method="dialog" className="mt-5 flex flex-wrap gap-2">
          <button type="submit" value="keep" className={secondaryButtonClass}>
            Keep it
          </button>
          <button type="submit" value="clear" className={`${secondaryButtonClass} text-fault`}>
            Delete everything
          </button>
        </form>
      </dialog>
    </div>
  );
}
