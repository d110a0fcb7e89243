/** Has the browser keep the page for times without a network; where it will not, the page works as ever. */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register("./offline.js");
  } catch {
    // opened from a place that allows no service workers
  }
}
