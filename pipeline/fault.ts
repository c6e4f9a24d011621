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
