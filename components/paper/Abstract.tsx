import { Prose } from "./Prose";

/**
 * An abstract shortened to a few lines until the checkbox of `ReadOn`, somewhere in the same article, is checked. The
 * whole text is in the page from the start, for search engines and for the browser's find.
 */
export function Abstract({ source }: { source: string }) {
  return (
    <p
      dir="auto"
      className="line-clamp-4 font-serif text-ink/90 leading-relaxed focus-within:line-clamp-none group-has-checked/paper:line-clamp-none sm:line-clamp-3 print:line-clamp-none"
    >
      <Prose source={source} />
    </p>
  );
}

/** A shorter abstract, in characters, fits even on a phone. */
const minLength = 150;

/** Expands and shortens the abstract in place. It is a checkbox, so that it needs no JavaScript. */
export function ReadOn({ source }: { source: string }) {
  if (source.length < minLength) return null;
  return (
    <label className="inline-block cursor-pointer py-1 text-accent hover:underline max-sm:py-3 has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <input type="checkbox" className="sr-only" />
      <span className="group-has-checked/paper:hidden">Read more</span>
      <span className="hidden group-has-checked/paper:inline">Show less</span>
    </label>
  );
}
