import type { ReactNode } from "react";
import type { SearchAddress } from "@/lib/search/paths";
import { SiteHeader } from "./SiteHeader";
import { Written } from "./written/Written";

type Props = {
  site: { name: string };
  search?: SearchAddress;
  /** What the page lists, if anything. The skip link leads to the first of them, whose link has the id `first`. */
  lists?: "papers" | "results" | null;
  children: ReactNode;
};

/** The frame of every page: the header, then one column. */
export function Page({ site, search, lists = null, children }: Props) {
  return (
    <Written>
      <a
        href={lists ? "#first" : "#content"}
        data-screen-only
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:bg-paper focus:p-2"
      >
        Skip to the {lists ?? "content"}
      </a>
      <SiteHeader name={site.name} search={search} />
      <main id="content" className="mx-auto w-full max-w-column px-4 pt-6 sm:pt-8">
        {children}
      </main>
    </Written>
  );
}
