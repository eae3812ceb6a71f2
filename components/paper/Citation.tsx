import { CopyButton } from "@/components/CopyButton";

/** A BibTeX entry to copy: with a button, or by hand where there is no JavaScript. */
export function Citation({ bibtex }: { bibtex: string }) {
  return (
    <div className="relative mt-3">
      <pre className="whitespace-pre-wrap rounded-lg bg-raised p-4 text-sm leading-relaxed max-sm:pt-14 sm:pr-24">
        <code>{bibtex}</code>
      </pre>
      <CopyButton text={bibtex} />
    </div>
  );
}
