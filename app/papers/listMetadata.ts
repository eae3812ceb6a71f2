import type { Metadata } from "next";
import { isNarrowed, type ListChoices } from "@/lib/papers/listings/choices";
import { feedTypes } from "@/lib/publish/formats/discovery";
import { preview } from "@/lib/publish/images/preview";
import type { PeriodPage, TrendingPage } from "@/lib/publish/pages";
import { readSite } from "../sharedReads";

export async function listMetadata(
  { title, description, path }: PeriodPage | TrendingPage,
  choices: ListChoices,
): Promise<Metadata> {
  const { name } = await readSite();
  return {
    title,
    description,
    // A part of a list is in the whole of it.
    ...(isNarrowed(choices) ? { robots: { index: false } } : {}),
    alternates: { canonical: path, types: feedTypes(path, title) },
    ...preview({ title, description, path, type: "website", site: name }),
  };
}
