import { externalPage, type Identifier } from "@/lib/papers/identity/identifier";

/** A link to a paper that is not on this site. */
export function LookElsewhere({ id }: { id: Identifier }) {
  const { site, url } = externalPage(id);
  return (
    <p className="mt-1.5">
      <a href={url} rel="noopener" className="inline-block py-1 underline hover:text-accent">
        Look for it at {site}
      </a>
    </p>
  );
}
