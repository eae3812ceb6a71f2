import type { Name } from "@/lib/papers/authors/name";

/** Returns a name as citation software prints it: given name first, in any language. */
export function spokenName(name: Name): string {
  if (name.kind === "group") return name.name;
  return [name.given, name.particle, name.family, name.suffix].filter(Boolean).join(" ");
}
