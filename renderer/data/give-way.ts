/**
 * Lets the window draw and answer keys before long work goes on. By a message, not a timer: the timers of a window that
 * stands in the background fire once a second.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
