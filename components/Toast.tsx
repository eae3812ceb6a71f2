const look = "py-1 underline decoration-edge hover:text-accent max-sm:py-3";

/** A message that says what a key or a button has done. browser/library/toast.ts fills it in. */
export function Toast() {
  return (
    <div
      data-toast
      data-screen-only
      className="fixed inset-x-4 bottom-4 z-20 mx-auto flex w-fit max-w-full flex-wrap items-baseline gap-x-4 rounded-lg border border-edge bg-paper px-4 py-2 text-sm shadow-lg has-[p:empty]:sr-only"
    >
      <p aria-live="polite" />
      <button type="button" hidden data-undo className={look}>
        Undo
      </button>
      <a href="/library" hidden className={look}>
        Reading list
      </a>
    </div>
  );
}
