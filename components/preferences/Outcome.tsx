import type { PreferenceState } from "@/lib/subscribers/preferences/schema";

export function Outcome({ id, state }: { id: string; state: PreferenceState }) {
  if (state.message === null) return null;
  return state.status === "invalid" ? (
    <p id={id} role="alert" className="mt-2 text-fault text-sm">
      {state.message}
    </p>
  ) : (
    <p id={id} role="status" className="mt-2 text-sm">
      {state.message}
    </p>
  );
}
