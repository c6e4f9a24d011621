import { Fault } from '../fault.ts';

/**
 * Does something with a file of unknown origin; what goes wrong is the file's fault, for the library throws whatever it
 * stumbles over.
 * @throws {Fault} where anything is thrown, itself where it is one.
 */
export async function refuseBroken<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(`${path} cannot be read as a PDF: check that it is one and whole.`, 1, { cause: error });
  }
}
