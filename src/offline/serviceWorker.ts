/*
 * Keeps the page usable without a network after the first visit: everything that the build made is stored when the worker
 * is installed and served from there. Its file is made by src/build/offline.ts, which names version and files; a new
 * version takes over when no page of the old one is open any more, so that a page never mixes both.
 */

declare const VERSION: string;
declare const FILES: readonly string[];

/** The part of a service worker's scope that is used here. */
interface Scope {
  readonly location: Location;
  addEventListener(type: "install" | "activate", listener: (event: Extendable) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = self as unknown as Scope;
const PREFIX = "hongge-";
const cacheName = PREFIX + VERSION;

scope.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...FILES])));
});

scope.addEventListener("activate", (event) => {
  const forget = async (): Promise<void> => {
    for (const key of await caches.keys())
      if (key.startsWith(PREFIX) && key !== cacheName) await caches.delete(key);
  };
  event.waitUntil(forget());
});

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== scope.location.origin) return;
  event.respondWith(answer(request));
});

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const stored = await cache.match(request, { ignoreSearch: request.mode === "navigate" });
  return stored ?? fetch(request);
}
