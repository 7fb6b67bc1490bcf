/** @file The error of a command that was given wrongly: it ends with exit status 2 and the hint how to ask for help. */

export class UsageError extends Error {}
