import { Prose } from "./Prose";

/**
 * An abstract shortened to a few lines until the box of `ReadOn`, somewhere in the same article, is ticked. The whole
 * text is in the page from the start, for search engines and for the browser's own find.
 */
export function Abstract({ source }: { source: string }) {
  return (
    <p
      dir="auto"
      className="line-clamp-4 font-serif text-ink/90 leading-relaxed focus-within:line-clamp-none group-has-checked/paper:line-clamp-none sm:line-clamp-3"
    >
      <Prose source={source} />
    </p>
  );
}

/** An abstract of fewer characters fits into the short form even on a phone. */
const shortEnough = 150;

/** Opens and shortens the abstract in place. A checkbox, so that it needs no JavaScript. */
export function ReadOn({ source }: { source: string }) {
  if (source.length < shortEnough) return null;
  return (
    <label className="cursor-pointer text-accent hover:underline has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
      <input type="checkbox" className="sr-only" />
      <span className="group-has-checked/paper:hidden">Read more</span>
      <span className="hidden group-has-checked/paper:inline">Show less</span>
    </label>
  );
}
