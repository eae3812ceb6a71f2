import { SingleBar } from "cli-progress";

export type Progress = { update: (done: number, note: string, total?: number) => void; stop: () => void };

/**
 * A bar with the time left, on a terminal; elsewhere nothing, so that logs stay readable.
 * @param total may become known, or another one, as things go on
 */
export function showProgress(total: number): Progress {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar({
    format: "{bar} {percentage} %  {note}  {eta_formatted} left",
    barsize: 30,
    hideCursor: true,
    etaBuffer: 20,
    clearOnComplete: true,
  });
  bar.start(total, 0, { note: "" });
  const update: Progress["update"] = (done, note, known) => {
    // What is counted may have grown since its end was read.
    bar.setTotal(Math.max(known ?? bar.getTotal(), done));
    bar.update(done, { note });
  };
  return { update, stop: () => bar.stop() };
}
