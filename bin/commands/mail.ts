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

const recent = 7 * 24 * 3600 * 1000; // Failures older than this, in ms, are not shown

const maxReasons = 20; // Lines of output

const retryable = ["dead", "held", "expired"];

const statusCommand = new Command("status")
  .description("Shows the queue by state, why emails wait or failed, and whether sending is paused.")
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
    if (reasons.length > 0) console.log("\nReasons, with the latest email of each:");
    for (const { state, reason, count, example } of reasons.slice(0, maxReasons)) {
      console.log(`${String(count).padStart(7)} ${state}: ${printable(reason)} (email ${example})`);
    }
    if (reasons.length > maxReasons) console.log(`  and ${reasons.length - maxReasons} more reasons`);
  });

type Chosen = { state?: string; kind?: string; reason?: string };

const retryCommand = new Command("retry")
  .description("Retries emails that are dead, held or expired. Expired emails get another day.")
  .argument("[numbers...]", "the numbers of the emails (default: all that match the options)", readNumbers)
  .addOption(new Option("--state <state>", "only emails in this state").choices(retryable))
  .option("--kind <kind>", "only emails of this kind, such as digest or confirmation")
  .option("--reason <text>", "only emails whose last reason contains this text")
  .addHelpText("after", "\nExample: npm run offprint -- mail retry --state dead --reason 'relay not permitted'")
  .action(async (ids: number[], { state, ...chosen }: Chosen) => {
    const selection: Selection = { ids, states: state ? [state] : retryable, ...chosen };
    if (ids.length === 0 && !state && !chosen.kind && !chosen.reason)
      throw new CommandFailure("which emails? Name them by number, or use --state, --kind or --reason");
    const count = await requeue(selection, new Date());
    report("queued again", count, selection);
    log.info("mail.requeued", `An operator queued ${count} emails again`, { count });
  });

const holdCommand = new Command("hold")
  .description("Pauses all sending until `mail release`, or holds individual queued emails.")
  .argument("[numbers...]", "the numbers of the emails (default, without options: pause all sending)", readNumbers)
  .option("--kind <kind>", "only emails of this kind, such as digest or confirmation")
  .option("--because <text>", "if all sending is paused: the reason to show", "paused by an operator")
  .addHelpText("after", "\nExample: npm run offprint -- mail hold --because 'the text needs another look'")
  .action(async (ids: number[], { kind, because }: { kind?: string; because: string }) => {
    const now = new Date();
    if (ids.length === 0 && !kind) {
      await pauseForPerson(because.replace(/\s+/g, " "), now);
      log.info("mail.held", "An operator paused all sending");
      console.log("Sending is paused until `offprint mail release`; only emails in progress are still sent.");
      return;
    }
    const selection: Selection = { ids, states: ["queued"], ...(kind ? { kind } : {}) };
    const count = await hold(selection, now);
    report("held", count, selection);
    log.info("mail.held", `An operator held ${count} emails`, { count });
  });

const releaseCommand = new Command("release")
  .description("Resumes all sending, whoever paused it, or releases held emails.")
  .argument("[numbers...]", "the numbers of held emails", readNumbers)
  .option("--held", "all held emails; some of them may have been delivered")
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
    if (wasPaused) log.info("mail.released", "An operator resumed sending");
    console.log(wasPaused ? "Sending has resumed." : "Sending was not paused.");
  });

export const mailCommand = new Command("mail")
  .description("Manages the email queue, bounces, suppressed addresses and deliverability.")
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
  const by = cause === "person" ? "by an operator, until `offprint mail release`" : "because of the mail server";
  const next = probeAt ? `; one email is tried at ${probeAt.toISOString()}, after ${probes} failed attempts` : "";
  return `Sending has been paused since ${since.toISOString()} ${by}: ${printable(reason)}${next}.`;
}

function describeQueue({ states, due, oldest, retrying, slowed }: Queue, now: Date): string[] {
  if (states.size === 0) return ["There have been no emails yet."];
  const counts = [...states].map(([state, count]) => `${count} ${state}`).join(", ");
  const minutes = oldest ? Math.floor((now.getTime() - oldest.getTime()) / 60_000) : 0;
  return [
    `Emails: ${counts}.`,
    ...(due > 0 ? [`Due now: ${due}, the oldest for ${minutes} minutes.`] : []),
    ...(retrying > 0 ? [`Waiting for a retry: ${retrying}.`] : []),
    ...(slowed > 0 ? [`Waiting for the rate limit of their domain: ${slowed}.`] : []),
  ];
}

/** @throws if nothing matched, so that a mistyped number is not reported as success */
function report(done: string, count: number, { ids, states }: Selection): void {
  if (count === 0) throw new CommandFailure(`no such email is ${states.join(" or ")}`);
  const missing = ids.length > count ? `; the others are not ${states.join(" or ")}` : "";
  console.log(`${plural(count, "email")} ${done}${missing}.`);
}

function readNumbers(text: string, before: number[] | undefined): number[] {
  return [...(before ?? []), readInteger(text)];
}
