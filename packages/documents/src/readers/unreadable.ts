/** A file that nothing can be read from; the message is told to the person who chose it. */
export class UnreadableFile extends Error {}
