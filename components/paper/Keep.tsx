const look = "py-1 text-muted hover:text-accent aria-pressed:text-accent";

/** Saves and hides a paper. browser/library/cards.ts makes the buttons work; until then, they only take their room. */
export function Keep() {
  return (
    <span data-screen-only data-scripted data-keep>
      <button type="button" data-save aria-pressed="false" className={look}>
        Save
      </button>
      <button type="button" data-hide aria-pressed="false" className={look}>
        Hide
      </button>
    </span>
  );
}
