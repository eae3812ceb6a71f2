import { CopyButton } from "@/components/CopyButton";
import { type Format, formatPath, formats } from "@/lib/publish/formats/format";

const offered = ["bib", "ris", "csl.json"] as const satisfies Format[];

/** A BibTeX entry to copy, by a button or by hand without JavaScript, and links to the files of reference managers. */
export function Citation({ bibtex, path }: { bibtex: string; path: string }) {
  return (
    <>
      <div className="relative mt-3">
        <pre
          dir="ltr"
          className="whitespace-pre-wrap rounded-lg bg-raised p-4 text-sm leading-relaxed max-sm:pt-14 sm:pr-24"
        >
          <code>{bibtex}</code>
        </pre>
        <CopyButton />
      </div>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4 text-muted text-sm">
        <span>Download:</span>
        {offered.map((format) => (
          <a
            key={format}
            href={formatPath(path, format)}
            type={formats[format].type}
            className="min-w-6 py-1 underline decoration-edge hover:text-accent hover:decoration-current"
          >
            {formats[format].name}
          </a>
        ))}
      </p>
    </>
  );
}
