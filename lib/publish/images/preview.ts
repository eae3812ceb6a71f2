import { imageSize } from "./size";

type Page = { title: string; description: string; path: string; type: "website" | "article"; site: string };

export function preview({ title, description, path, type, site }: Page) {
  const image = { url: `${path}.png`, ...imageSize, alt: title };
  return {
    openGraph: { title, description, type, url: path, siteName: site, images: [image] },
    twitter: { card: "summary_large_image" as const, title, description, images: [image] },
  };
}
