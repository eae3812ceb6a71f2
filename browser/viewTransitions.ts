// When a browser gives up a view transition, because the next page is an error or not styled yet, its promises reject.
// Nobody waits for them, so that would be reported as an error.
export function ignoreSkippedTransitions(): void {
  for (const name of ["pageswap", "pagereveal"] as const)
    addEventListener(name, ({ viewTransition }) => {
      viewTransition?.ready.catch(() => {});
      viewTransition?.finished.catch(() => {});
      viewTransition?.updateCallbackDone.catch(() => {});
    });
}
