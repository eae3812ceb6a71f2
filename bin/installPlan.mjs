// Decides what to install, given what is installed. Plain Node: it runs before anything is installed.

/**
 * Decides what to install.
 * @param {string | null} stamp the stamp of the last complete install; null if there was none, or a later one was
 *   interrupted
 * @param {"start" | "develop"} purpose a start needs fewer packages than development
 * @param {string} inputs a hash of the lock file and the platform
 * @returns {{ how: "nothing" | "add" | "all", stamp: string }} "add" if the packages of a start are installed and the
 *   development packages are not; and the stamp to write afterwards
 */
export function planInstall(stamp, purpose, inputs) {
  const [less, more] = [`start ${inputs}`, `develop ${inputs}`];
  const wanted = purpose === "start" ? less : more;
  if (stamp === more || stamp === wanted) return { how: "nothing", stamp };
  return { how: stamp === less ? "add" : "all", stamp: wanted };
}
