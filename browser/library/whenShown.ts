/** Calls `act` now, or once a page that is rendered ahead is shown. */
export function whenShown(act: () => void): void {
  const isAhead = "prerendering" in document && document.prerendering === true;
  if (isAhead) document.addEventListener("prerenderingchange", act, { once: true });
  else act();
}
