import type { Challenge } from "@/lib/subscribers/signup/challenge";

/** While many sign up, a form carries a challenge, which browser/challenge.ts solves; without it, waiting does. */
export function ChallengeField({ challenge }: { challenge: Challenge | null }) {
  if (!challenge) return null;
  const { token, bits, wait } = challenge;
  return (
    <div role="status" data-challenge data-bits={bits} data-wait={wait} className="mt-3 text-sm">
      <input type="hidden" name="challenge" value={token} />
      <input type="hidden" name="solution" value="" />
      <p>
        Many people are signing up right now. Press the button again in {Math.ceil(wait / 1000)} seconds; what you typed
        is still here.
      </p>
      <p hidden>
        Many people are signing up right now. Your browser needs a few seconds to solve a small task; then it submits
        the form again by itself.
      </p>
    </div>
  );
}
