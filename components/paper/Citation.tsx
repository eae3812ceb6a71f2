import { CopyButton } from "@/components/CopyButton";

/** A BibTeX entry to copy: with a button, or by hand where there is no JavaScript. */
export function Citation({ bibtex }: { bibtex: string }) {
  return (
    <div className="relative mt-3">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto rounded-lg bg-raised p-4 pr-20 text-sm leading-relaxed">
        <code>{bibtex}</code>
      </pre>
      <CopyButton text={bibtex} />
    </div>
  );
}
