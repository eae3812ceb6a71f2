import { buildWhenChanged } from "@/bin/build";

/** One build serves the sites of all workers. */
export default async function buildSite() {
  await buildWhenChanged();
}
