import { Fragment, type ReactNode } from "react";
import { type Passage, passagesOf } from "@/lib/papers/keySentences/passages";
import { languageOf } from "@/lib/text/languageOf";
import { Segments } from "./Prose";

type Props = { paper: { title: string; abstract: string } };

/**
 * Shows the key sentences of an abstract, and all of it once the reader checks the box of `ReadOn` in the same article.
 * The page contains the whole abstract from the start, for search engines.
 */
export function Abstract({ paper }: Props) {
  const passages = passagesOf(paper);
  const segments = passages.flatMap((passage) => passage.segments);
  return (
    <p
      dir="auto"
      lang={languageOf(paper.abstract) ?? undefined}
      data-abstract
      className="line-clamp-6 font-serif text-ink/90 leading-relaxed focus-within:line-clamp-none whole:line-clamp-none sm:line-clamp-4 print:line-clamp-none"
    >
      <Segments segments={segments} links arrange={(nodes) => arrange(passages, nodes)} />
    </p>
  );
}

/** @param nodes one for each segment of the passages */
function arrange(passages: readonly Passage[], nodes: ReactNode[]): ReactNode {
  let next = 0;
  return passages.map(({ isKey, segments }, index) => {
    const content = nodes.slice(next, next + segments.length);
    next += segments.length;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the passages of a text have no identity but their position
      <Fragment key={index}>{isKey ? content : <Rest>{content}</Rest>}</Fragment>
    );
  });
}

/** A part of an abstract that shows only with the whole. */
export function Rest({ children }: { children: ReactNode }) {
  return (
    <>
      <span className="text-muted whole:hidden print:hidden">… </span>
      <span className="hidden whole:inline print:inline">{children}</span>
    </>
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
      <span className="whole:hidden">Read more</span>
      <span className="hidden whole:inline">Show less</span>
    </label>
  );
}
