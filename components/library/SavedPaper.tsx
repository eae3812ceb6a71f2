import { fieldClass } from "@/components/subscribe/look";

const textButton = "py-1 text-muted hover:text-accent max-sm:py-3";

/** The row of a saved paper, which browser/library/readingList.ts copies and fills in. */
export function SavedPaper() {
  return (
    <li data-model hidden className="scroll-mt-6 border-line border-t py-4">
      <h2 className="font-semibold font-serif text-lg leading-snug">
        <a href="/" className="block py-1 hover:text-accent max-sm:py-2.5">
          <bdi />
        </a>
      </h2>
      <p data-authors className="text-muted text-sm" />
      <p data-when className="tabular text-muted text-sm" />
      <p data-note dir="auto" className="mt-1 whitespace-pre-wrap border-edge border-l-2 pl-3 font-serif" />
      <p data-tags className="flex flex-wrap gap-x-3 text-sm">
        <button type="button" data-tag className={textButton} />
      </p>
      <details data-screen-only className="text-sm">
        <summary className={`w-fit ${textButton}`}>Note and tags</summary>
        <label className="mt-1 block">
          Note
          <textarea
            maxLength={10_000}
            rows={4}
            className="mt-1 block w-full rounded-md border border-edge bg-paper p-3 text-base sm:text-sm"
          />
        </label>
        <label className="mt-2 mb-2 block">
          Tags, separated by commas
          <input type="text" maxLength={1000} className={`${fieldClass} mt-1 block w-full`} />
        </label>
      </details>
      <button type="button" data-save data-screen-only className={`text-sm ${textButton}`}>
        Remove
      </button>
    </li>
  );
}
