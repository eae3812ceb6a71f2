/*
 * What is at which address, as far as it matters before Next sees a request. tests/addresses.test.ts compares this with
 * the routes under app/.
 */

const reading = ["GET", "HEAD", "OPTIONS"];
/** A form without JavaScript is sent to the page that it is on. */
const page = [...reading, "POST"];

/** Addresses that a program or a file answers, not a page, with the methods that each takes; of two that fit, the first. */
const files: [name: RegExp, methods: string[]][] = [
  [/^\/api\/v1\/./, reading],
  // These say themselves what they take, as clients of Hugging Face's API expect it.
  [/^\/api\/./, [...page, "DELETE", "PATCH", "PUT"]],
  // The protocol has programs try GET and DELETE, and it says itself that it knows neither.
  [/^\/mcp$/, [...page, "DELETE"]],
  [/^\/unsubscribe\/one-click$/, page],
  [/^\/webhooks\/mail\/(?:generic|ses)$/, ["POST", "OPTIONS"]],
  [/^\/(?:oembed|markdown|preferences\/export|sitemap\.xml|robots\.txt|llms\.txt)$/, reading],
  [/^\/(?:favicon\.ico|icon\.svg|apple-icon\.png|manifest\.webmanifest|opensearch\.xml)$/, reading],
  [/^\/(?:embed|formats|images|pictures|sitemaps|_next)\/./, reading],
  [/^\/(?:browser-[0-9a-f]{16}\.js|service-worker\.js|speculation-rules\.json)$/, reading],
  [/^\/(?:feed|search|(?:papers|topics|authors)\/.+)\.(?:atom|rss|json|bib|ris|csl\.json)$|^\/feed\.xml$/, reading],
  [/^\/papers\/.+\.png$/, reading],
  [/^\/outbox\/[^/]+\/html$/, reading],
];

/** Pages without a form. Whoever holds the emails of /outbox opens subscriptions: nothing is posted there. */
const formless = /^\/(?:about|api|library|offline|outbox|privacy)(?:\/|$)/;

/** @param name the decoded path of an address */
export function methodsOf(name: string): string[] {
  const file = files.find(([form]) => form.test(name));
  if (file) return file[1];
  return formless.test(name) ? reading : page;
}

export function isPage(name: string): boolean {
  return !files.some(([form]) => form.test(name));
}

/** Whether an address says itself what it answers to OPTIONS: those that pages of other sites send requests to. */
export function answersOptions(name: string): boolean {
  return name.startsWith("/api/");
}

/** Whether other sites may put what is here into their pages, or their programs read it. */
export function isForOthers(name: string): boolean {
  if (/\.md$/.test(name)) return true;
  return (
    !isPage(name) &&
    !/^\/(?:_next|outbox|pictures|unsubscribe|preferences|webhooks)\/|^\/(?:browser-|service-worker|speculation-)/.test(
      name,
    )
  );
}
