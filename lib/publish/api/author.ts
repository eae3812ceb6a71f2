import type { z } from "zod";
import { authorPath } from "../../papers/authors/paths";
import type { AuthorRef } from "../../papers/authors/schema";
import { text } from "./params";
import type { authorSchema } from "./schemas";

export function describeAuthor({ slug, name, papers }: AuthorRef, siteUrl: string): z.infer<typeof authorSchema> {
  return { id: slug, name, papers, url: `${siteUrl}${authorPath(slug)}` };
}

export const authorParam = text(200).describe(
  "The ID of an author, or a name: `yann-lecun`, `Yann LeCun`, `LeCun, Yann`.",
);

export const noSuchAuthor = "No paper on this site has an author of this name.";
