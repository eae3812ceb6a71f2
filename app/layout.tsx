import type { Metadata, Viewport } from "next";
import type { CSSProperties, ReactNode } from "react";
import { Shortcuts } from "@/components/Shortcuts";
import { SiteFooter } from "@/components/SiteFooter";
import { Toast } from "@/components/Toast";
import { Written } from "@/components/written/Written";
import { browserScript } from "@/lib/gateway/browserScript";
import { isOfflineOn } from "@/lib/gateway/serviceWorker";
import { feedTypes } from "@/lib/publish/formats/discovery";
import { readingFace } from "./readingFace";
import "./globals.css";
import { dark, light } from "@/lib/platform/site/palette";
import { readSite } from "./sharedReads";

/** Configuration and papers are read when a page is asked for, never at build time. */
export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: light.paper },
    { media: "(prefers-color-scheme: dark)", color: dark.paper },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { name, tagline, url } = await readSite();
  return {
    metadataBase: new URL(url),
    title: { default: name, template: `%s · ${name}` },
    description: tagline,
    alternates: { types: feedTypes("/", name) },
    openGraph: { siteName: name, type: "website" },
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { name, byline, url } = await readSite();
  const script = browserScript();
  return (
    <html lang="en" className={readingFace} data-offline={isOfflineOn() ? "" : undefined}>
      <body className="flex min-h-dvh flex-col" style={{ "--site": JSON.stringify(url) } as CSSProperties}>
        <link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml" title={name} />
        {children}
        <Written>
          <div className="mt-auto">
            <SiteFooter name={name} byline={byline} />
          </div>
          <Toast />
          <Shortcuts />
        </Written>
        <script type="module" src={script.path} integrity={script.integrity} />
      </body>
    </html>
  );
}
