/** Something that the caller can mend: its message is the whole of what they need to know. */
export class CommandFailure extends Error {}
