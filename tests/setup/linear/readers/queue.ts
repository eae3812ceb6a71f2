import { reasonGroup } from "@/lib/mail/queue/reasons";
import { letters } from "../pieces/letters";
import { mail } from "../pieces/mail";
import type { TextReader } from "../textReader";

export const queueParsers: TextReader[] = [{ name: "reason", pieces: [...mail, ...letters], read: reasonGroup }];
