/** Copies the text beside it. browser/copy.ts shows it where the browser can do that, over the corner of what it copies. */
export function CopyButton() {
  return (
    <button
      type="button"
      hidden
      data-copy="Copied"
      className="absolute top-2.5 right-2.5 rounded-md border border-edge bg-paper px-3 py-1 text-sm max-sm:py-2.5 hover:border-current hover:text-accent"
    >
      <span aria-live="polite">Copy</span>
    </button>
  );
}
