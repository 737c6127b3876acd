/** Yields, so that the page can paint and handle events before continuing. */
export function yieldToPage(): Promise<void> {
  return new Promise((resume) => {
    // Unlike a timer, a message is not throttled while the page is in the background.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
