"use client";

import { useActionState, useId } from "react";
import { Interests } from "@/components/subscribe/Interests";
import { primaryButtonClass } from "@/components/subscribe/look";
import { Schedule } from "@/components/subscribe/Schedule";
import type { SettingsForm as Values } from "@/lib/subscribers/form";
import { savePreferences } from "@/lib/subscribers/preferences/actions";
import { initialState } from "@/lib/subscribers/preferences/schema";
import type { Volumes } from "@/lib/subscribers/volume";
import { Outcome } from "./Outcome";

type Props = { token: string; settings: Values; timeZones: string[]; volumes: Volumes };

export function SettingsForm({ token, settings, timeZones, volumes }: Props) {
  const [state, submit] = useActionState(savePreferences, initialState);
  const id = useId();
  const values = state.typed ?? settings;
  return (
    <form action={submit} noValidate className="grid gap-7">
      <input type="hidden" name="token" value={token} />
      <Interests id={id} offered={settings.interest} values={values} volumes={volumes} error={state.errors.interest} />
      <Schedule id={id} values={values} errors={state.errors} timeZones={timeZones} />
      <div>
        <button type="submit" className={primaryButtonClass}>
          Save
        </button>
        <Outcome id={`${id}-outcome`} state={state} />
      </div>
    </form>
  );
}
