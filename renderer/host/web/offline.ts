/**
 * Keeps the program's own files by service worker and asks the browser not to clear the data when space runs short.
 * Both are improvements only: without them the page works as long as it is open and the browser keeps its word.
 */
export function keepOffline(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // Refused in private windows and on plain http from another computer: the page then works with the network only.
  navigator.serviceWorker.register('./sw.js').then(askForLastingStorage, () => undefined);
}

async function askForLastingStorage(): Promise<void> {
  await navigator.storage.persist();
}
