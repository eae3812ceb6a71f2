"use client";

import { useEffect, useRef, useState } from "react";
import type { Challenge } from "@/lib/subscribers/signup/challenge";
import { solve } from "@/lib/subscribers/signup/solve";

/** How often a form is sent again by itself; then its reader decides. */
const mostTries = 3;

/**
 * What a form carries while many sign up: a challenge, which the browser meets and then sends the form once more. Where
 * there is no JavaScript, or the browser offers no hashes (as on a page without TLS), waiting does.
 */
export function ChallengeField({ challenge }: { challenge: Challenge | null }) {
  const solution = useRef<HTMLInputElement>(null);
  const tries = useRef(0);
  const [working, setWorking] = useState(false);

  useEffect(() => {
    const isTried = challenge !== null && tries.current < mostTries;
    setWorking(isTried);
    if (!isTried) return;
    tries.current++;
    const stopping = new AbortController();
    void meet(challenge, stopping.signal).then((found) => {
      if (found === null || stopping.signal.aborted || !solution.current) return;
      solution.current.value = found;
      solution.current.form?.requestSubmit();
    });
    return () => stopping.abort();
  }, [challenge]);

  if (!challenge) return null;
  return (
    <div role="status" className="mt-3 text-sm">
      <input type="hidden" name="challenge" value={challenge.token} />
      <input ref={solution} type="hidden" name="solution" defaultValue="" />
      <p>
        {working
          ? "Many people are signing up right now. Your browser needs a few seconds to solve a small task; then it submits the form again by itself."
          : `Many people are signing up right now. Press the button again in ${Math.ceil(challenge.wait / 1000)} seconds; what you typed is still here.`}
      </p>
    </div>
  );
}

/** @returns the solution; empty once the wait is over, where it cannot be computed; null when it was stopped */
async function meet({ token, bits, wait }: Challenge, signal: AbortSignal): Promise<string | null> {
  if (globalThis.crypto?.subtle) return solve(token, bits, signal);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(""), wait + 1000);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve(null);
    });
  });
}
