import { z } from "zod";
import { readSetting, writeSetting } from "../settings.store";

const key = "requests.forwarded";
const sightingSchema = z.object({ at: z.coerce.date(), headers: z.array(z.string()) });

/** When a request last came through a proxy that is not configured, and the headers that revealed it. */
export type ProxySighting = z.infer<typeof sightingSchema>;

export async function saveProxySighting(sighting: ProxySighting): Promise<void> {
  await writeSetting(key, JSON.stringify(sighting));
}

export async function readProxySighting(): Promise<ProxySighting | null> {
  const stored = await readSetting(key);
  return stored === null ? null : sightingSchema.parse(JSON.parse(stored));
}
