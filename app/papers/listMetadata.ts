import type { Metadata } from "next";
import { readSite } from "@/lib/platform/site/store";
import { feedTypes } from "@/lib/publish/formats/discovery";
import { preview } from "@/lib/publish/images/preview";
import type { PeriodPage, TrendingPage } from "@/lib/publish/pages";

export async function listMetadata({ title, description, path }: PeriodPage | TrendingPage): Promise<Metadata> {
  const { name } = await readSite();
  return {
    title,
    description,
    alternates: { canonical: path, types: feedTypes(path, title) },
    ...preview({ title, description, path, type: "website", site: name }),
  };
}
