/** Headers that proxies, load balancers and CDNs add to the requests they forward. Browsers send none of them. */
const patterns = [
  /^(?:x-)?(?:original-)?forwarded(?:-|$)/,
  /^via$/,
  /^cdn-loop$/,
  /^(?:x-)?(?:real|true-client|client|cluster-client|fastly-client|fly-client|remote|proxyuser|appengine-user)-ip$/,
  /^x-(?:cluster-client-ip|remote-addr|envoy-external-address|nf-client-connection-ip|azure-clientip|amzn-trace-id)$/,
  /^x-(?:original|rewrite)-(?:host|url|uri)$/,
  /^x-(?:url-)?scheme$|^x-originating-ip$|^x-varnish$|^front-end-https$|^max-forwards$|^proxy-connection$/,
  /^(?:cf|x-azure|x-arr|fastly|ngrok|tailscale)-/,
];

/** Returns, in lower case, which of a request's header names only a proxy adds. */
export function forwardingHeaders(names: string[]): string[] {
  return names.map((name) => name.toLowerCase()).filter((name) => patterns.some((pattern) => pattern.test(name)));
}
