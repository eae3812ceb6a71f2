import { solve } from "@/lib/subscribers/signup/solve";
import { remember, remembered } from "./remembered";

const mostTries = 3; // How often a form is submitted again automatically
const counted = "tries";

/** Solves a returned form's challenge and submits it again. Without hash functions (no TLS), it waits instead. */
export function meetChallenges(): void {
  document.addEventListener("submit", ({ submitter }) => {
    if (submitter) remember(counted, "0"); // A submission by the reader resets the count
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

/** Returns the solution, "" after the wait where it cannot be computed, or null if it was aborted. */
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
