import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import type { CSSProperties, ReactNode } from "react";
import { Shortcuts } from "@/components/Shortcuts";
import { SiteFooter } from "@/components/SiteFooter";
import { browserScriptPath } from "@/lib/gateway/browserScript";
import { readSite } from "@/lib/platform/site/store";
import { feedTypes } from "@/lib/publish/formats/discovery";
import "./globals.css";
import { dark, light } from "@/lib/platform/site/palette";

/** Configuration and papers are read when a page is asked for, never at build time. */
export const dynamic = "force-dynamic";

// "optional": a late font is used from the next page on, so that nothing shifts. One file of 51 KB: with the optical sizes
// and the italic, which one page uses, it was 250 KB.
const reading = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  display: "optional",
  variable: "--font-reading",
  adjustFontFallback: "Times New Roman",
});

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
  return (
    <html lang="en" className={reading.variable}>
      <body className="flex min-h-dvh flex-col" style={{ "--site": JSON.stringify(url) } as CSSProperties}>
        {children}
        <div className="mt-auto">
          <SiteFooter name={name} byline={byline} />
        </div>
        <Shortcuts />
        <script type="module" src={browserScriptPath()} />
      </body>
    </html>
  );
}
