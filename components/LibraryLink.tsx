import { Link } from "./Link";

/** Leads to the reading list. The number of saved papers, which the browser fills in, has its room from the start. */
export function LibraryLink({ className }: { className: string }) {
  return (
    <Link href="/library" className={className}>
      Reading list
      <span data-saved-count className="tabular ml-1 inline-block min-w-[2ch] text-muted" />
    </Link>
  );
}
