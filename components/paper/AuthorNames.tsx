import { Fragment, type ReactNode } from "react";
import { Link } from "@/components/Link";
import { pathOfName } from "@/lib/papers/authors/paths";

/** Links make a page heavy; of the longest lists, of up to 10,000 names, the rest are plain. */
const maxLinked = 500;

/** As high as a target has to be, without room of its own; names in several lines reach into each other's less. */
export const authorsClass = "text-muted text-sm [&_a:hover]:text-accent [&_a:only-child]:py-1.5 [&_a]:py-1";

/** A name that leads to the page of its author; without a letter it leads nowhere. */
export function AuthorName({ name, children }: { name: string; children?: ReactNode }) {
  const path = pathOfName(name);
  // Isolated, so that a right-to-left name does not reorder the others.
  const shown = <bdi>{children ?? name}</bdi>;
  return path === null ? shown : <Link href={path}>{shown}</Link>;
}

export function AuthorNames({ of }: { of: string[] }) {
  return of.map((name, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two authors may share a name
    <Fragment key={index}>
      {index > 0 ? ", " : ""}
      {index < maxLinked ? <AuthorName name={name} /> : <bdi>{name}</bdi>}
    </Fragment>
  ));
}
