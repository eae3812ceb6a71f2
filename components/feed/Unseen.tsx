import { formatNumber } from "@/lib/text/plural";

const look =
  "tabular py-1 text-muted underline-offset-8 hover:text-accent aria-pressed:text-ink aria-pressed:underline aria-pressed:decoration-2 aria-pressed:decoration-accent max-sm:py-3";

/** Narrows a list to what the reader has not seen, in the browser (browser/library/filters.ts). */
export function Unseen({ papers }: { papers: number }) {
  const count = formatNumber(papers);
  return (
    <fieldset data-scripted data-filters aria-label="Seen" className="flex flex-wrap gap-x-4">
      <button type="button" data-only="unseen" aria-pressed="false" className={look}>
        {`${count} of ${count} unseen`}
      </button>
      <button type="button" data-only="new" aria-pressed="false" hidden className={look}>
        Since your last visit
      </button>
      <button type="button" data-only="hidden" aria-pressed="false" hidden className={look}>
        Hidden
      </button>
    </fieldset>
  );
}
