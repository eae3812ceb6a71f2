/** Chooses what is printed of a list (app/print.css). It is a checkbox, so that it needs no JavaScript. */
export function PrintTitles() {
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      <span>Print:</span>
      <label className="flex items-baseline gap-2 py-1 hover:text-accent">
        <input type="checkbox" data-print-titles className="size-4 translate-y-0.5 accent-accent" />
        only titles, 30 to a page
      </label>
    </p>
  );
}
