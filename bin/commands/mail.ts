import { Command } from "commander";
import { mailBouncesCommand } from "./mailBounces";
import { mailSuppressionsCommand } from "./mailSuppressions";

export const mailCommand = new Command("mail")
  .description("Looks after the emails: what came back, and who is not mailed.")
  .addCommand(mailSuppressionsCommand)
  .addCommand(mailBouncesCommand);
