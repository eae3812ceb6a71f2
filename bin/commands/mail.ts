import { Command, Option } from "commander";
import { endPause, findPause, pauseForPerson, type SendingPause } from "@/lib/mail/queue/circuitBreaker.store";
import { hold, listReasons, type Queue, readQueue, requeue, type Selection } from "@/lib/mail/queue/inspect.store";
import { log } from "@/lib/platform/logs/log";
import { plural } from "@/lib/text/plural";
import { CommandFailure } from "../failure";
import { readInteger } from "../options";
import { printable } from "../printable";
import { mailBouncesCommand } from "./mailBounces";
import { mailDoctorCommand } from "./mailDoctor";
import { mailSuppressionsCommand } from "./mailSuppressions";

/** In ms: what ended longer ago is history. */
const recent = 7 * 24 * 3600 * 1000;

/** In lines: as many reasons as one looks through. */
const reasonsShown = 20;

const retried = ["dead", "held", "expired"];

const statusCommand = new Command("status")
  .description("Shows the queue by state, why emails wait or were given up, and whether sending is paused.")
  .addHelpText("after", "\nExample: npm run offprint -- mail status")
  .action(async () => {
    const now = new Date();
    const [pause, queue, reasons] = await Promise.all([
      findPause(),
      readQueue(now),
      listReasons(new Date(now.getTime() - recent)),
    ]);
    console.log(describePause(pause));
    for (const line of describeQueue(queue, now)) console.log(line);
    if (reasons.length > 0) console.log("\nWhy, with the latest of each:");
    for (const { state, reason, count, example } of reasons.slice(0, reasonsShown)) {
      console.log(`${String(count).padStart(7)} ${state}: ${printable(reason)} (email ${example})`);
    }
    if (reasons.length > reasonsShown) console.log(`  and ${reasons.length - reasonsShown} more reasons`);
  });

type Chosen = { state?: string; kind?: string; reason?: string };

const retryCommand = new Command("retry")
  .description("Queues emails again that were given up, held or too late. Those that were too late have a day more.")
  .argument("[numbers...]", "the emails by number; without any, all that the options name", readNumbers)
  .addOption(new Option("--state <state>", "those in this state").choices(retried))
  .option("--kind <kind>", "those of this kind, such as digest or confirmation")
  .option("--reason <text>", "those whose last reason says this")
  .addHelpText("after", "\nExample: npm run offprint -- mail retry --state dead --reason 'relay not permitted'")
  .action(async (ids: number[], { state, ...chosen }: Chosen) => {
    const selection: Selection = { ids, states: state ? [state] : retried, ...chosen };
    if (ids.length === 0 && !state && !chosen.kind && !chosen.reason)
      throw new CommandFailure("which emails? Name them by number, or by --state, --kind or --reason");
    const count = await requeue(selection, new Date());
    report("queued again", count, selection);
    log.info("mail.requeued", `An operator queued ${count} emails again`, { count });
  });

const holdCommand = new Command("hold")
  .description("Stops sending until `mail release`; or keeps back single emails that wait to be sent.")
  .argument("[numbers...]", "the emails by number; without any, and without options, all sending stops", readNumbers)
  .option("--kind <kind>", "those of this kind, such as digest or confirmation")
  .option("--because <text>", "where all sending stops: the reason that is shown", "stopped by a person")
  .addHelpText("after", "\nExample: npm run offprint -- mail hold --because 'the text needs another look'")
  .action(async (ids: number[], { kind, because }: { kind?: string; because: string }) => {
    const now = new Date();
    if (ids.length === 0 && !kind) {
      await pauseForPerson(because.replace(/\s+/g, " "), now);
      log.info("mail.held", "An operator stopped all sending");
      console.log("Nothing is sent until `offprint mail release`, but what is under way.");
      return;
    }
    const selection: Selection = { ids, states: ["queued"], ...(kind ? { kind } : {}) };
    const count = await hold(selection, now);
    report("held", count, selection);
    log.info("mail.held", `An operator held ${count} emails`, { count });
  });

const releaseCommand = new Command("release")
  .description("Lets emails go again: all sending, whoever stopped it; or single emails that are held.")
  .argument("[numbers...]", "held emails by number", readNumbers)
  .option("--held", "all emails that are held; some of them may have been delivered")
  .addHelpText("after", "\nExample: npm run offprint -- mail release 1027")
  .action(async (ids: number[], { held }: { held?: boolean }) => {
    const now = new Date();
    if (ids.length > 0 || held) {
      const selection: Selection = { ids, states: ["held"] };
      const count = await requeue(selection, now);
      report("released", count, selection);
      log.info("mail.released", `An operator released ${count} emails`, { count });
      return;
    }
    const wasPaused = await endPause("person", now);
    if (wasPaused) log.info("mail.released", "An operator had sending go on");
    console.log(wasPaused ? "Emails go out again." : "Sending was not paused.");
  });

export const mailCommand = new Command("mail")
  .description("Looks after the emails: the queue, what came back, who is not mailed, and whether mailboxes take them.")
  .addHelpText("after", "\nExample: npm run offprint -- mail status");
for (const command of [
  statusCommand,
  retryCommand,
  holdCommand,
  releaseCommand,
  mailSuppressionsCommand,
  mailBouncesCommand,
  mailDoctorCommand,
]) {
  mailCommand.addCommand(command);
}

function describePause(pause: SendingPause | null): string {
  if (!pause) return "Sending is not paused.";
  const { cause, reason, since, probes, probeAt } = pause;
  const by = cause === "person" ? "by a person, until `offprint mail release`" : "by what the mail server says";
  const next = probeAt ? `; one email is tried at ${probeAt.toISOString()}, after ${probes} in vain` : "";
  return `Sending is paused since ${since.toISOString()} ${by}: ${printable(reason)}${next}.`;
}

function describeQueue({ states, due, oldest, retrying, slowed }: Queue, now: Date): string[] {
  if (states.size === 0) return ["There has been no email so far."];
  const counts = [...states].map(([state, count]) => `${count} ${state}`).join(", ");
  const minutes = oldest ? Math.floor((now.getTime() - oldest.getTime()) / 60_000) : 0;
  return [
    `Emails: ${counts}.`,
    ...(due > 0 ? [`Due now: ${due}, the first for ${minutes} minutes.`] : []),
    ...(retrying > 0 ? [`Waiting for another try: ${retrying}.`] : []),
    ...(slowed > 0 ? [`Waiting for the rate of their domain: ${slowed}.`] : []),
  ];
}

/** @throws where nothing was meant that there is, so that a mistyped number does not pass for done */
function report(done: string, count: number, { ids, states }: Selection): void {
  if (count === 0) throw new CommandFailure(`there is no such email that is ${states.join(" or ")}`);
  const missing = ids.length > count ? `; the others are not ${states.join(" or ")}` : "";
  console.log(`${plural(count, "email")} ${done}${missing}.`);
}

function readNumbers(text: string, before: number[] | undefined): number[] {
  return [...(before ?? []), readInteger(text)];
}
