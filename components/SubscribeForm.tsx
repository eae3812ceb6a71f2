"use client";

import { useActionState, useId } from "react";
import { subscribe } from "@/lib/subscriptions/actions";
import { idle } from "@/lib/subscriptions/schema";

const cadences = [
  ["daily", "Every day"],
  ["weekly", "Every week"],
] as const;

/**
 * Leaves an address. It works without JavaScript: the action then answers with the same page, the form in its new state.
 * `outbox` where emails are kept to be looked at and not sent.
 */
export function SubscribeForm({ outbox }: { outbox: boolean }) {
  const [state, submit, pending] = useActionState(subscribe, idle);
  const id = useId();

  if (state.status === "sent") {
    return (
      <div role="status" className="border-accent border-l-2 pl-3">
        <p className="font-medium">Check your inbox</p>
        <p className="mt-1 text-muted text-sm">
          An email is on its way to {state.values.email}. Open the link in it to confirm; nothing else is sent before
          you do. Whoever asks often gets no more than three such emails a day.
        </p>
        {outbox ? (
          <p className="mt-1 text-muted text-sm">
            This site sends no email yet: it is in the{" "}
            <a href="/outbox" className="text-accent underline decoration-line">
              outbox
            </a>{" "}
            in a moment.
          </p>
        ) : null}
      </div>
    );
  }

  const { email, cadence, form } = state.errors;
  return (
    <form action={submit} noValidate className="flex flex-wrap items-start gap-x-3 gap-y-2">
      <div className="min-w-0 flex-[1_1_15rem]">
        <label htmlFor={`${id}-email`} className="sr-only">
          Email address
        </label>
        <input
          key={state.values.email}
          id={`${id}-email`}
          type="email"
          name="email"
          autoComplete="email"
          placeholder="you@example.org"
          defaultValue={state.values.email}
          aria-invalid={email ? true : undefined}
          aria-describedby={email ? `${id}-email-error` : undefined}
          required
          className="h-10 w-full rounded-md border border-line bg-paper px-3 text-base placeholder:text-muted aria-[invalid]:border-fault sm:text-sm"
        />
        {email ? <Problem id={`${id}-email-error`}>{email}</Problem> : null}
      </div>
      <div>
        <label htmlFor={`${id}-cadence`} className="sr-only">
          How often
        </label>
        <select
          key={state.values.cadence}
          id={`${id}-cadence`}
          name="cadence"
          defaultValue={state.values.cadence}
          aria-describedby={cadence ? `${id}-cadence-error` : undefined}
          className="h-10 rounded-md border border-line bg-paper px-2 text-base sm:text-sm"
        >
          {cadences.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        {cadence ? <Problem id={`${id}-cadence-error`}>{cadence}</Problem> : null}
      </div>
      <button
        type="submit"
        disabled={pending}
        className="h-10 rounded-md bg-accent px-4 font-medium text-base text-paper hover:opacity-90 disabled:opacity-60 sm:text-sm"
      >
        Subscribe
      </button>
      {form ? (
        <div className="basis-full">
          <Problem id={`${id}-form-error`}>{form}</Problem>
        </div>
      ) : null}
    </form>
  );
}

function Problem({ id, children }: { id: string; children: string }) {
  return (
    <p id={id} role="alert" className="mt-1 text-fault text-sm">
      {children}
    </p>
  );
}
