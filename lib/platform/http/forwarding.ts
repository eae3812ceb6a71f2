/** What proxies, load balancers and CDNs add to the requests that they pass on. Browsers send none of it. */
const forms = [
  /^(?:x-)?(?:original-)?forwarded(?:-|$)/,
  /^via$/,
  /^cdn-loop$/,
  /^(?:x-)?(?:real|true-client|client|cluster-client|fastly-client|fly-client|remote|proxyuser|appengine-user)-ip$/,
  /^x-(?:cluster-client-ip|remote-addr|envoy-external-address|nf-client-connection-ip|azure-clientip|amzn-trace-id)$/,
  /^x-(?:original|rewrite)-(?:host|url|uri)$/,
  /^x-(?:url-)?scheme$|^x-originating-ip$|^x-varnish$|^front-end-https$|^max-forwards$|^proxy-connection$/,
  /^(?:cf|x-azure|x-arr|fastly|ngrok|tailscale)-/,
];

/**
 * @param names of a request's headers
 * @returns those that only a proxy adds, in lower case
 */
export function forwardingHeaders(names: string[]): string[] {
  return names.map((name) => name.toLowerCase()).filter((name) => forms.some((form) => form.test(name)));
}
