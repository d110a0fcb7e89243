import type { Page } from "playwright-core";

/** What a page did that it must not do; both lists stay empty on a good page. */
export interface Watched {
  /** console errors and warnings, uncaught exceptions, failed requests */
  readonly errors: string[];
  /** addresses asked for outside the page's origin */
  readonly foreign: string[];
}

/** Listens to a page from now on; call it before the page is opened. Workers' requests are seen too. */
export function watchPage(page: Page, origin: string): Watched {
  const watched: Watched = { errors: [], foreign: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) watched.errors.push(message.text());
  });
  page.on("pageerror", (error) => watched.errors.push(String(error)));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // screens are fetched ahead; a page that is left or reloaded breaks that off
    if (request.resourceType() === "script" && reason === "net::ERR_ABORTED") return;
    watched.errors.push(`${request.url()}: ${reason}`);
  });
  page.context().on("request", (request) => {
    const url = new URL(request.url());
    // blob: carries the origin that made it, data: leaves nothing
    if (url.protocol !== "data:" && url.origin !== origin) watched.foreign.push(request.url());
  });
  return watched;
}
