import { solve } from "@/lib/subscribers/signup/solve";
import { remember, remembered } from "./remembered";

/** How often a form is sent again by itself; then its reader decides. */
const mostTries = 3;
const counted = "tries";

/**
 * Meets the challenge that a form came back with, and sends the form once more. Where the browser offers no hashes, as
 * on a page without TLS, waiting does.
 */
export function meetChallenges(): void {
  document.addEventListener("submit", ({ submitter }) => {
    // A form that somebody sends, and not this module, begins to count anew.
    if (submitter) remember(counted, "0");
  });
  const place = document.querySelector<HTMLElement>("[data-challenge]");
  if (place) void meet(place);
}

async function meet(place: HTMLElement): Promise<void> {
  const solution = place.querySelector<HTMLInputElement>("input[name=solution]");
  const token = place.querySelector<HTMLInputElement>("input[name=challenge]")?.value ?? "";
  const tries = Number(remembered(counted) ?? 0);
  if (!solution || tries >= mostTries) return;
  remember(counted, String(tries + 1));
  for (const text of place.querySelectorAll<HTMLElement>("p")) text.hidden = !text.hidden;
  const leaving = new AbortController();
  addEventListener("pagehide", () => leaving.abort(), { once: true });
  const found = await answer(token, Number(place.dataset.bits), Number(place.dataset.wait), leaving.signal);
  if (found === null || leaving.signal.aborted) return;
  solution.value = found;
  solution.form?.requestSubmit();
}

/** @returns the solution; empty once the wait is over, where it cannot be computed; null when it was stopped */
async function answer(token: string, bits: number, wait: number, signal: AbortSignal): Promise<string | null> {
  if (globalThis.crypto?.subtle) return solve(token, bits, signal);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(""), wait + 1000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}
