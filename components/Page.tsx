import type { ReactNode } from "react";
import { SiteHeader } from "./SiteHeader";
import { Written } from "./written/Written";

/** The frame of every page: the header, then one column. */
export function Page({ site, query, children }: { site: { name: string }; query?: string; children: ReactNode }) {
  return (
    <Written>
      <SiteHeader name={site.name} {...(query === undefined ? {} : { query })} />
      <main id="content" className="mx-auto w-full max-w-column px-4 pt-6 sm:pt-8">
        {children}
      </main>
    </Written>
  );
}
