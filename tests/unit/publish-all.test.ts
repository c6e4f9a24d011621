import { expect, test } from 'vitest';
import { isGood } from '../../pipeline/publish-all.ts';

function entry(severity: 'error' | 'warning') {
  return { messages: [{ ruleId: 'mail-size', severity, reason: 'Thư nặng 120 KB.', line: 1, column: 1 }] };
}

test.each([
  ['what was stopped', undefined, false, false],
  ['what came out with a warning', entry('warning'), false, true],
  ['what came out with an error, such as a mail that Gmail cuts off', entry('error'), false, false],
  ['what was to come out whatever its errors', entry('error'), true, true],
])('%s', (_, published, force, expected) => {
  expect(isGood(published, { force })).toBe(expected);
});
