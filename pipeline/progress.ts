import { Listr, ListrLogger, ProcessOutput } from 'listr2';

/** One thing that is worked on, with a line of its own. */
export interface Job<Result> {
  title: string;
  work: () => Promise<Result>;
  /** The line when the work is done. */
  conclude: (result: Result) => string;
}

/**
 * Works on jobs, several at once, and shows them on stderr: a live list on a terminal, a plain line for each that is
 * done elsewhere. Gives the results in the jobs' order; the first job that throws ends it all.
 */
export async function followJobs<Result>(jobs: Job<Result>[], concurrent: number): Promise<Result[]> {
  const results: Result[] = [];
  const live = process.stderr.isTTY;
  const tasks = jobs.map(({ title, work, conclude }, index) => ({
    title,
    task: async (_: unknown, task: { title: string }): Promise<void> => {
      const result = await work();
      results[index] = result;
      task.title = conclude(result);
      if (!live) process.stderr.write(`${task.title}\n`);
    },
  }));
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const list = live
    ? new Listr(tasks, { concurrent, renderer: 'default', rendererOptions: { logger }, registerSignalListeners: false })
    : new Listr(tasks, { concurrent, renderer: 'silent', registerSignalListeners: false });
  await list.run();
  return results;
}
