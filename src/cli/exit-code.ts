/** What a command's end says to the shell. */
export const exitCode = { done: 0, contentProblems: 1, wrongUsage: 2, systemFailure: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
