/* What a service worker has beside what windows have; TypeScript knows it only in projects without windows. */

type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
export type FetchEvent = Lasting & {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
};
export type MessageEvent = Lasting & { data: unknown };

type Events = { install: Lasting; activate: Lasting; fetch: FetchEvent; message: MessageEvent };

type Scope = {
  addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
};

export const scope = globalThis as unknown as Scope;
