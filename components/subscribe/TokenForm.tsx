"use client";

import { type ReactNode, useActionState } from "react";
import type { TokenState } from "@/lib/subscribers/schema";

type Props = {
  action: (state: TokenState, form: FormData) => Promise<TokenState>;
  token: string;
  button: string;
  /** What stands above the button, and what takes its place once it was pressed. */
  children: ReactNode;
  done: ReactNode;
  unknown: ReactNode;
};

/** A page that a link in an email opens: one button, which does what the link alone must not. */
export function TokenForm({ action, token, button, children, done, unknown }: Props) {
  const [state, submit] = useActionState(action, { status: "idle" });
  if (state.status === "done") return <div role="status">{done}</div>;
  if (state.status === "unknown") return <div role="alert">{unknown}</div>;
  return (
    <form action={submit}>
      {children}
      <input type="hidden" name="token" value={token} />
      {state.message ? (
        <p role="alert" className="mt-4 text-fault">
          {state.message}
        </p>
      ) : null}
      <button
        type="submit"
        className="filled mt-6 h-11 rounded-md px-5 font-medium hover:opacity-90 disabled:opacity-60"
      >
        {button}
      </button>
    </form>
  );
}
