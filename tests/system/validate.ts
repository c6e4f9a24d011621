import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { validatorFolder } from './validator-folder.ts';

/** What veraPDF says of one file. */
export interface Validity {
  /** Profiles that the file claims to follow and was held against. */
  profiles: string[];
  /** Rules that failed, one line each. */
  failures: string[];
}

const ruleSchema = z.object({ clause: z.string(), testNumber: z.number(), description: z.string() });

const reportSchema = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        validationResult: z.array(
          z.object({
            profileName: z.string(),
            compliant: z.boolean(),
            details: z.object({
              passedChecks: z.number(),
              ruleSummaries: z.array(ruleSchema),
            }),
          }),
        ),
      }),
    ),
  }),
});

/** Holds files against the profiles that they claim to follow, in one run of veraPDF. Gives path → what it says. */
export async function validate(paths: string[]): Promise<Map<string, Validity>> {
  const options = ['-XX:TieredStopAtLevel=1', '-cp', join(validatorFolder, '*')];
  const command = ['org.verapdf.apps.GreenfieldCliWrapper', '--format', 'json', ...paths];
  // It ends with 1 where a file does not conform.
  const { stdout } = await promisify(execFile)('java', [...options, ...command], { maxBuffer: 2 ** 28 }).catch(
    (error: { code?: unknown; stdout: string }) => {
      if (error.code !== 1) throw error;
      return error;
    },
  );
  const { report } = reportSchema.parse(JSON.parse(stdout));
  return new Map(
    report.jobs.map(({ itemDetails, validationResult }) => [itemDetails.name, validity(validationResult)]),
  );
}

type Results = z.infer<typeof reportSchema>['report']['jobs'][number]['validationResult'];

function validity(results: Results): Validity {
  const failures = results.flatMap(({ profileName, compliant, details }) => {
    const rules = details.ruleSummaries.map(
      ({ clause, testNumber, description }) => `${profileName}: ${clause}-${testNumber} ${description}`,
    );
    return compliant === (rules.length === 0) && details.passedChecks > 0 ? rules : [`${profileName}: no result`];
  });
  const profiles = results.map(({ profileName }) => profileName.replace(' validation profile', ''));
  return { profiles: profiles.sort(), failures };
}
