import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { env } from "../platform/env";
import { requestedPathHeader } from "../platform/http/askedPath";
import { namedHeader } from "../platform/http/namedHeader";
import { networkFrom } from "../platform/http/networkFrom";
import { countRequest } from "../platform/http/rateLimiter";
import { renderHeader } from "../platform/http/renderHeader";
import { newRequestNumber, requestNumber } from "../platform/http/requestNumber";
import { rejectForeignForm } from "../platform/http/sameOrigin";
import { errorField } from "../platform/logs/errorField";
import { log } from "../platform/logs/log";
import { loggedPath } from "../platform/logs/loggedPath";
import { requestedPageHeader } from "../publish/markdown/wantedPage";
import { answersOptions, isPage, methodsOf } from "./addresses";
import { completeHead, routerHeaders } from "./answerHead";
import { headersOf, type Setting, variesBy } from "./answerHeaders";
import { askerOf, headerOf } from "./asker";
import { isBrowserScript, sendBrowserScript } from "./browserScript";
import { forbidCaching, hasCredentials, isPersonal } from "./caching";
import { compressed } from "./compressed";
import { withPlainDocuments } from "./documents";
import { countedQuery, countSearch } from "./finished/countSearch";
import type { FinishedPages } from "./finished/finishedPages";
import { type KeptRoute, keptRoute } from "./finished/keptRoutes";
import { QuickSender } from "./finished/quickSender";
import { Sender } from "./finished/sender";
import { whyNoForm } from "./formType";
import { isOutdated, offerAgain } from "./outdatedForm";
import { priceOf } from "./price";
import { readForm } from "./readForm";
import { sendServiceWorker, serviceWorkerPath } from "./serviceWorker";
import { sendSpeculationRules, speculationRulesPath } from "./speculationRules";
import { isHost, readTarget, type Target } from "./target";

/** Where addresses go that cannot be decoded. Next would answer them with a bare 500. */
const nothing = { page: "/no-such-page", api: "/api/nothing" };

/**
 * Request headers to remove before Next. It would build URLs of this site from the first ones; the others are ours, and a
 * client must not set them.
 */
const untrusted = [
  ...["x-forwarded-proto", "x-forwarded-host", "x-forwarded-port"],
  ...[requestedPathHeader, requestedPageHeader, requestNumber, renderHeader, namedHeader],
  // Next's router in the browser would use these to request page data and to call actions.
  ...[...routerHeaders, "next-hmr-refresh", "next-action"],
];

/** The Retry-After of a refused page, in seconds. About a hundred pages are rendered in this time. */
const retryAfter = 5;

/**
 * Puts the guard before a server's listener: it refuses malformed requests, answers public pages from the store of
 * finished pages, and adds the required headers to every answer, including errors, redirects and files.
 * @param finished the store of finished pages; null passes every request on
 * @param note gets each request that the store did not answer at once, before the guard reads it
 */
export function guard(
  listener: RequestListener,
  setting: Setting = settingOfSite(),
  finished: FinishedPages | null = null,
  note: (request: IncomingMessage) => void = () => {},
): RequestListener {
  const { host } = new URL(setting.publicUrl);
  const sender = new Sender((name) => fixedHeaders(name, setting));
  const quick = finished && new QuickSender(finished, sender);
  const answerPlainly = compressed(withPlainDocuments(listener));
  const answerScript = compressed((request, response) => sendBrowserScript(request.url ?? "", request, response));
  const answerWorker = compressed(sendServiceWorker);
  return (request, response) => {
    const known = quick?.send(request, response);
    if (known && known.query === null) return;
    note(request);
    if (known?.query) return countSearch(known.query, askerOf(request).headers);
    const target = readTarget(request.url === "*" && request.method === "OPTIONS" ? "/" : (request.url ?? ""));
    const name = target?.name ?? target?.pathname ?? "/";
    completeHead(response, name, headersOf(name, setting), variesBy(name));
    const isOfReader = isPersonal(request.url ?? "");
    if (isOfReader) forbidCaching(response);
    if (!target || !isHost(request.headers.host))
      return answer(response, 400, "The address or the Host header of this request is invalid.");
    const { method = "", headers } = request;
    const methods = methodsOf(name);
    if (!methods.includes(method)) {
      response.setHeader("Allow", methods.join(", "));
      return answer(response, 405, `The method ${method} is not allowed at this address.`);
    }
    if (method === "OPTIONS" && !answersOptions(name)) {
      response.setHeader("Allow", methods.join(", "));
      return answer(response, 204, null);
    }
    const isForm = method === "POST" && isPage(name);
    if (isForm) {
      const foreign = rejectForeignForm(loggedPath(name), askerOf(request).headers, setting.publicUrl);
      if (foreign !== null) return answer(response, 403, foreign);
      agreeWithOrigin(request);
      const wrong = whyNoForm(headerOf(request, "content-type"));
      if (wrong !== null) return answer(response, 415, wrong);
    }
    if (name === speculationRulesPath) return sendSpeculationRules(request, response);
    if (name === serviceWorkerPath) return answerWorker(request, response);
    if (isBrowserScript(name)) {
      request.url = name;
      return answerScript(request, response);
    }
    const isRead = method === "GET" || method === "HEAD";
    const route = finished && isRead ? keptRoute(target, headers.accept ?? null) : null;
    const asker = askerOf(request);
    if (route && request.url && !isOfReader) quick?.learn(request.url, route, name, countedQuery(target));
    const ready = finished && route ? finished.find(route) : null;
    if (ready) {
      sender.send(request, response, ready, name, route?.isCounted ? countRequest(asker, new Date(), 0)?.headers : {});
      return count(target, asker.headers);
    }
    const price = priceOf(name, new URLSearchParams(target.search));
    const rate = price > 0 ? countRequest(asker, new Date(), price) : null;
    if (rate?.refused) {
      response.setHeader("Retry-After", rate.reset);
      return answer(
        response,
        429,
        `There have been too many requests from your network. Please try again in ${rate.reset} seconds.`,
      );
    }
    for (const header of untrusted) delete headers[header];
    headers[requestNumber] = newRequestNumber();
    request.url = addressFor(request, target);
    if (!route && hasCredentials(request) && !name.startsWith("/_next/")) forbidCaching(response);
    if (finished && route) return sendNew(finished, sender, route, target, request, response, answerPlainly);
    if (isForm && /^\s*multipart\//i.test(headers["content-type"] ?? ""))
      return passForm(request, response, answerPlainly, host);
    answerPlainly(request, response);
  };
}

/** Renders and keeps a page, unless too many are waiting already. */
function sendNew(
  finished: FinishedPages,
  sender: Sender,
  route: KeptRoute,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
  listener: RequestListener,
): void {
  const asker = askerOf(request);
  const rate = route.isCounted ? countRequest(asker, new Date()) : null;
  // The route refuses in its own format.
  if (rate?.refused) return void listener(request, response);
  finished.make(route, networkFrom(asker.headers)).then(
    (made) => {
      if (typeof made !== "string") {
        sender.send(request, response, made, target.name ?? target.pathname, rate?.headers);
        return count(target, asker.headers);
      }
      response.setHeader("Retry-After", retryAfter);
      const [status, line] =
        made === "network"
          ? [429, "Your network is asking for too many new pages at once."]
          : [503, "The site is busy rendering pages."];
      answer(response, status, `${line} Please try again in ${retryAfter} seconds.`);
    },
    (error: unknown) => {
      logFailure(error);
      if (!response.headersSent) listener(request, response);
    },
  );
}

function count(target: Target, headers: { get(name: string): string | null }): void {
  const query = countedQuery(target);
  if (query !== null) countSearch(query, headers);
}

function passForm(request: IncomingMessage, response: ServerResponse, listener: RequestListener, host: string): void {
  const address = request.url ?? "/";
  readForm(request).then(
    (form) => {
      if (typeof form === "number")
        answer(response, form, form === 413 ? "The form is too large." : "The form could not be read.");
      else if (isOutdated(form.fields))
        offerAgain(form.fields, { address, host }, response, listener).catch(logFailure);
      else listener(form.again, response as Parameters<RequestListener>[1]);
    },
    // Its sender has gone.
    () => response.destroy(),
  );
}

function logFailure(error: unknown): void {
  log.error("page.failed", "Could not render a page", { error: errorField(error) });
}

/**
 * Next compares a form's origin with the Host header, which a proxy may have changed, and answers 500 where they differ.
 * The origin has been compared with the configured address by now, which is what counts.
 */
function agreeWithOrigin({ headers }: IncomingMessage): void {
  const { origin } = headers;
  if (origin !== undefined && URL.canParse(origin)) headers.host = new URL(origin).host;
}

export function settingOfSite(): Setting {
  return { publicUrl: env().publicUrl };
}

function addressFor(request: IncomingMessage, { pathname, search, name }: Target): string {
  // Pages of Next's own, such as the one that says 500, are for nobody to ask.
  const isAsked = name !== null && !/^\/_(?!next\/)/.test(name);
  if (isAsked) return pathname + search;
  if (pathname.startsWith("/api/")) return nothing.api;
  request.headers[requestedPathHeader] = pathname;
  return nothing.page;
}

function answer(response: ServerResponse, status: number, line: string | null): void {
  response.statusCode = status;
  response.setHeader("Cache-Control", "no-store");
  if (line !== null) response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(line === null ? undefined : `${line}\n`);
}

function fixedHeaders(name: string, setting: Setting): Record<string, string> {
  const varies = variesBy(name);
  return { ...headersOf(name, setting), ...(varies.length > 0 ? { Vary: varies.join(", ") } : {}) };
}
