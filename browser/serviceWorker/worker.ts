import { isAsset, isKeepable, offlinePath, readWish } from "@/lib/library/offline";
import { answerOffline, assetFrom, have, keepAnswer, moveIn, removeOthers } from "./caches";
import { scope } from "./scope";

/* Makes what the reader saved, and the last days, readable without a network. The network answers first. */

scope.addEventListener("install", (event) => event.waitUntil(moveIn().then(() => scope.skipWaiting())));

scope.addEventListener("activate", (event) => {
  // The request for a page starts while the worker does.
  const enabled = scope.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([enabled, removeOthers(), scope.clients.claim()]));
});

scope.addEventListener("message", (event) => {
  const wish = readWish(event.data);
  if (wish) event.waitUntil(have(wish));
});

scope.addEventListener("fetch", (event) => {
  const { request, preloadResponse } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (search === "" && isAsset(pathname)) event.respondWith(assetFrom(request));
  if (request.mode !== "navigate") return;
  const online = preloadResponse.then((preloaded) => preloaded ?? fetch(request));
  event.respondWith(online.catch(() => answerOffline(pathname)));
  const isPage = search === "" && isKeepable(pathname) && pathname !== offlinePath;
  if (isPage) event.waitUntil(online.then((answer) => keepAnswer(pathname, answer.clone())).catch(() => {}));
});
