/** In units of the viewBox. */
const [step, height] = [4, 16];

/** Papers per week as small bars without axes; the numbers beside it are its text. */
export function Sparkline({ weeks }: { weeks: readonly number[] }) {
  const most = Math.max(1, ...weeks);
  const bars = weeks.map((papers, index) => {
    // A week with one paper is visible even among weeks with hundreds.
    const tall = papers === 0 ? 0 : Math.max(1, Math.round((height * papers) / most));
    return tall === 0 ? "" : `M${step * index} ${height}v-${tall}h3v${tall}`;
  });
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${step * weeks.length - 1} ${height}`}
      className="plot h-4 w-12 shrink-0 text-accent"
    >
      <path d={bars.join("")} fill="currentColor" opacity={0.8} />
    </svg>
  );
}
