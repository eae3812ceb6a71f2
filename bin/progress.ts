import { SingleBar } from "cli-progress";

export type Progress = { update: (done: number, note: string, total?: number) => void; stop: () => void };

/** Shows a bar on a terminal, and nothing elsewhere, so that logs stay readable. `update` can change the total. */
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
    bar.setTotal(Math.max(known ?? bar.getTotal(), done)); // The count may have grown since the total was read
    bar.update(done, { note });
  };
  return { update, stop: () => bar.stop() };
}
