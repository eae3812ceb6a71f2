import type { ReactNode } from "react";

/** A heading and a few words: the whole of a page that tells how something went. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">{title}</h1>
      <div className="mt-3 max-w-prose text-muted [&_a]:text-accent [&_a]:underline [&_a]:decoration-line">
        {children}
      </div>
    </>
  );
}
