import { Link } from "./Link";

/**
 * Leads to the reading list. The number of saved papers, which the browser fills in, has its room from the start.
 * @param short for a place without room for more than a word
 */
export function LibraryLink({ className, short = false }: { className: string; short?: boolean }) {
  if (short) {
    return (
      <Link href="/library" className={className}>
        Saved<span className="sr-only"> papers</span>
      </Link>
    );
  }
  return (
    <Link href="/library" className={className}>
      Reading list
      <span data-saved-count className="tabular ml-1 inline-block min-w-[2ch] text-muted" />
    </Link>
  );
}
