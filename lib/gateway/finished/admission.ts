/** How many pages are rendered at once; one thread renders, and waits for the store and the search between. */
const atOnce = 4;
const mostWaiting = 200; // How many renderings may wait, in all and for one network
const mostOfNetwork = 20;

type Waiting = { network: string; begin: () => void };

/** Bounds rendering, so that a flood of unknown pages leaves the kept ones untouched. Networks take turns. */
export class Admission {
  #running = 0;
  readonly #waiting = new Map<string, Waiting[]>();
  #count = 0;

  /** Returns "network" or "site" if too much waits already, of that network or in all. */
  async run<T>(network: string, work: () => Promise<T>): Promise<T | "network" | "site"> {
    if (this.#running >= atOnce) {
      if (this.#count >= mostWaiting) return "site";
      const queue = this.#waiting.get(network) ?? [];
      if (queue.length >= mostOfNetwork) return "network";
      await new Promise<void>((begin) => {
        queue.push({ network, begin });
        this.#waiting.set(network, queue);
        this.#count++;
      });
    } else this.#running++;
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  /** Hands the place of a finished rendering to the network that has waited for its turn longest. */
  #next(): void {
    const [network, queue] = this.#waiting.entries().next().value ?? [];
    const first = queue?.shift();
    if (network === undefined || queue === undefined || first === undefined) {
      this.#running--;
      return;
    }
    this.#count--;
    this.#waiting.delete(network);
    if (queue.length > 0) this.#waiting.set(network, queue);
    first.begin();
  }
}
