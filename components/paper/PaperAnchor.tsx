import type { NamedLink } from "@/lib/papers/linkNames";

/** A link that leads away from this site to a paper's file, code or discussion. */
export function PaperAnchor({ link, isPrinted = true }: { link: NamedLink; isPrinted?: boolean }) {
  return (
    <a
      href={link.url}
      rel="noopener nofollow"
      data-kind={link.kind}
      data-screen-only={isPrinted ? undefined : ""}
      aria-label={link.spoken}
      className="tabular min-w-6 py-1 text-muted underline decoration-edge hover:text-accent hover:decoration-current"
    >
      {link.shown}
    </a>
  );
}
