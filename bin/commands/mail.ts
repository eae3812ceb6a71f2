import { Command } from "commander";
import { mailBouncesCommand } from "./mailBounces";
import { mailDoctorCommand } from "./mailDoctor";
import { mailSuppressionsCommand } from "./mailSuppressions";

export const mailCommand = new Command("mail")
  .description("Looks after the emails: what came back, who is not mailed, and whether mailboxes will take them.")
  .addHelpText("after", "\nExample: npm run offprint -- mail doctor")
  .addCommand(mailSuppressionsCommand)
  .addCommand(mailBouncesCommand)
  .addCommand(mailDoctorCommand);
