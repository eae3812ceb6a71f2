import { Command } from "commander";
import { describeAuthors } from "../doctor/authors";
import { type Check, examine } from "../doctor/check";
import { checkClock } from "../doctor/clock";
import { describeConfiguration } from "../doctor/configuration";
import { checkDataFolder } from "../doctor/dataFolder";
import { checkDisk } from "../doctor/disk";
import { checkEmails } from "../doctor/emails";
import { checkFileModes } from "../doctor/fileModes";
import { describeMail } from "../doctor/mail";
import { checkServer } from "../doctor/mailServer";
import { checkNode } from "../doctor/node";
import { describePapers } from "../doctor/papers";
import { checkProxy } from "../doctor/proxy";
import { describeSearch } from "../doctor/search";
import { checkSecrets } from "../doctor/secrets";
import { checkSources } from "../doctor/sources";
import { checkStoreFile } from "../doctor/store";
import { checkStoreWrites } from "../doctor/storeWrites";
import { describeSubscriptions } from "../doctor/subscriptions";
import { describeTopics } from "../doctor/topics";
import { checkWorker } from "../doctor/worker";

const checks: Check[] = [
  ["Node", checkNode],
  ["Configuration", describeConfiguration],
  ["Data folder", checkDataFolder],
  ["Disk", checkDisk],
  ["File modes", checkFileModes],
  ["Store", checkStoreFile],
  ["Store writes", checkStoreWrites],
  ["Clock", checkClock],
  ["Requests", checkProxy],
  ["Secrets", checkSecrets],
  ["Papers", describePapers],
  ["Topics", describeTopics],
  ["Authors", describeAuthors],
  ["Sources", checkSources],
  ["Search", describeSearch],
  ["Subscriptions", describeSubscriptions],
  ["Emails", checkEmails],
  ["Worker", checkWorker],
  ["Mail", describeMail],
  ["Mail server", checkServer],
];

/** If one of these fails, the checks after it could only repeat the failure. */
const foundations = new Set(["Configuration", "Store"]);

export const doctorCommand = new Command("doctor")
  .description("Checks the site and reports every problem.")
  .addHelpText(
    "after",
    `
✓ means fine, ! works but should be fixed, ✗ is broken. Exits with 1 if anything is broken.

Example: npm run offprint -- doctor`,
  )
  .action(async () => {
    const now = new Date();
    for (const check of checks) {
      const passed = await examine(check, now);
      if (!passed && foundations.has(check[0])) return;
    }
  });
