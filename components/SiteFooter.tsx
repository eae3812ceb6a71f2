import { LibraryLink } from "./LibraryLink";
import { Link } from "./Link";

export function SiteFooter({ name, byline }: { name: string; byline: string }) {
  return (
    <footer className="mt-16 border-line border-t">
      <div className="mx-auto flex max-w-column flex-wrap justify-between gap-x-6 gap-y-2 px-4 py-6 text-muted text-sm">
        <p>{[name, byline].filter(Boolean).join(" · ")}</p>
        <nav aria-label="About" className="flex flex-wrap gap-x-4">
          <LibraryLink className="min-w-6 py-1 underline decoration-edge hover:text-accent" />
          <Link href="/digests" className="min-w-6 py-1 underline decoration-edge hover:text-accent">
            Past digests
          </Link>
          <Link href="/api" className="min-w-6 py-1 underline decoration-edge hover:text-accent">
            API
          </Link>
          <Link href="/about" className="min-w-6 py-1 underline decoration-edge hover:text-accent">
            How papers are ranked
          </Link>
          <Link href="/privacy" className="min-w-6 py-1 underline decoration-edge hover:text-accent">
            Privacy
          </Link>
          <button
            type="button"
            data-scripted
            data-shortcuts
            className="min-w-6 py-1 underline decoration-edge hover:text-accent"
          >
            Keyboard shortcuts
          </button>
          <a
            href="https://info.arxiv.org/help/license/index.html"
            className="min-w-6 py-1 underline decoration-edge hover:text-accent"
          >
            arXiv metadata
          </a>
        </nav>
      </div>
    </footer>
  );
}
