/** The user's input or call is at fault: one sentence that says what happened, where and what to do. */
export class Fault extends Error {
  override name = 'Fault';
  /** 1: problems in the input; 2: wrong usage, or it could not run. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 1, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Says on stderr a fault of one article, so that the others can go on; anything else is thrown again. */
export function sayFault(error: unknown): void {
  if (!(error instanceof Fault) || error.exitCode !== 1) throw error;
  process.stderr.write(`${error.message}\n`);
}
