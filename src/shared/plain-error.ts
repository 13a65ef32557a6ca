/** A failure whose message says all that its reader needs: programs print it without its stack. */
export class PlainError extends Error {}
