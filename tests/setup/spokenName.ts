import type { Name } from "@/lib/papers/authors/name";

/** A name as programs that read citations put it together again: the given name first, whatever the language. */
export function spokenName(name: Name): string {
  if (name.kind === "group") return name.name;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(" ");
}
