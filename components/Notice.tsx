import type { ReactNode } from "react";

/** A page that only reports a result: a heading and a few words. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">{title}</h1>
      <div className="mt-3 max-w-prose text-muted [&_a]:text-accent [&_a]:underline [&_a]:decoration-edge">
        {children}
      </div>
    </>
  );
}
