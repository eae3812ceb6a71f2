import type { MetadataRoute } from "next";
import { light } from "@/lib/platform/site/palette";
import { readSite } from "@/lib/platform/site/store";

export const dynamic = "force-dynamic";

/** The web app manifest, from which browsers install the site as an app. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const { name, tagline } = await readSite();
  return {
    id: "/",
    name,
    short_name: name,
    description: tagline,
    start_url: "/",
    // Unlike "standalone", it has a back button.
    display: "minimal-ui",
    background_color: light.paper,
    theme_color: light.paper,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/apple-icon.png", sizes: "180x180", type: "image/png" },
    ],
  };
}
