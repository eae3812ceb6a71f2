import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { LibraryFiles } from "@/components/library/LibraryFiles";
import { SavedPaper } from "@/components/library/SavedPaper";
import { Page } from "@/components/Page";
import { fieldClass, selectClass } from "@/components/subscribe/look";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Reading list", robots: { index: false } };

/** The same for everybody; browser/library/readingList.ts fills in what the browser keeps. */
export default async function ReadingList() {
  return (
    <Page site={await readSite()}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Reading list</h1>
      <p data-unscripted className="mt-3 max-w-prose">
        Your browser keeps the reading list, and needs JavaScript to show it.{" "}
        <Link href="/" className="text-accent underline decoration-edge">
          To the latest papers
        </Link>
      </p>
      <div data-library hidden>
        <p className="mt-1 text-muted text-sm">Kept in this browser alone. This site is not told of it.</p>
        <div data-screen-only className="mt-4 flex flex-wrap gap-2 text-sm">
          <input
            type="search"
            aria-label="Search the reading list"
            placeholder="Title, author, note or tag"
            className={`${fieldClass} min-w-0 flex-1`}
          />
          <select aria-label="Order" className={selectClass}>
            <option value="saved">Last saved first</option>
            <option value="listed">Newest first</option>
          </select>
        </div>
        <p aria-live="polite" data-found className="tabular mt-3 text-muted text-sm" />
        <ul data-saved-papers className="mt-2">
          <SavedPaper />
        </ul>
        <p data-none hidden className="max-w-prose">
          Nothing is saved yet. “Save” is beside each paper of a list and on its page; so is the key{" "}
          <kbd className="rounded bg-raised px-1.5 py-0.5 font-sans">s</kbd>.
        </p>
        <LibraryFiles />
      </div>
    </Page>
  );
}
