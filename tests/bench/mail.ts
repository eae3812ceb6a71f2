/*
 * How emails fare: how many leave a second and what bounds it, and what becomes of them through mail servers with
 * faults and under workers that are killed.
 *
 *   npm run bench:mail -- send [EMAILS]     (by default 5000; wants smtp-sink and smtp-source, of Debian's postfix)
 *   npm run bench:mail -- faults
 *   npm run bench:mail -- kills [EMAILS]    (by default 4000)
 */
export {};

const [bench, ...rest] = process.argv.slice(2);

if (bench === "send") await (await import("./send")).benchSend(rest);
else if (bench === "faults") await (await import("./faults")).benchFaults();
else if (bench === "kills") await (await import("./kills")).benchKills(rest);
else {
  console.error("bench:mail wants one of: send, faults, kills");
  process.exitCode = 2;
}
