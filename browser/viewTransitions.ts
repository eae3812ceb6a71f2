/**
 * A browser gives up a view transition when it runs out of time, or when the next page is an error. It then rejects
 * promises that nobody waits for, and would report an error where a reader sees no more than a page without a fade.
 */
export function ignoreSkippedTransitions(): void {
  addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof DOMException && /transition/i.test(event.reason.message)) event.preventDefault();
  });
}
