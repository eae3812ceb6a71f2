/* What has to be installed, given what is. Plain Node: it is asked before anything is installed. */

/**
 * @param {string | null} stamp what the last whole install left; null where there was none, or a later one was cut short
 * @param {"start" | "develop"} purpose a start needs less than what develops and tests
 * @param {string} inputs what packages are made from: a hash of the lock file and the platform
 * @returns {{ how: "nothing" | "add" | "all", stamp: string }} "add" where the packages of a start are there and those of
 *   development are not; and the stamp to leave afterwards
 */
export function planInstall(stamp, purpose, inputs) {
  const [less, more] = [`start ${inputs}`, `develop ${inputs}`];
  const wanted = purpose === "start" ? less : more;
  if (stamp === more || stamp === wanted) return { how: "nothing", stamp };
  return { how: stamp === less ? "add" : "all", stamp: wanted };
}
