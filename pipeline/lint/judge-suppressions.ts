import type { Configuration } from '../config.ts';
import { createMessage, type LintMessage } from './lint-message.ts';
import { indexPlaces } from './retext-vietnamese/places.ts';
import type { Severity } from './rule.ts';
import type { Suppressed, SuppressionComment } from './suppressions.ts';

/** Reports the comments that suppress nothing, and those that give no reason, with the configured severities. */
export function judgeSuppressions(
  used: Suppressed['used'],
  { unused, withoutReason }: Configuration['lint']['suppressions'],
  text: string,
): LintMessage[] {
  if (used.size === 0) return [];
  const places = indexPlaces(text);
  const messages: LintMessage[] = [];
  const add = (ruleId: string, severity: Severity | 'off', comment: SuppressionComment, reason: string): void => {
    if (severity === 'off') return;
    const { start, end } = comment;
    const fields = { ruleId, severity, start, end, reason, category: 'style', expected: [], fixable: false } as const;
    messages.push(createMessage({ ...fields, url, note: reason }, text, places));
  };
  for (const [comment, rules] of used) {
    const idle = comment.rules.filter((id) => !rules.has(id));
    if (rules.size === 0) add('unused-suppression', unused, comment, 'Chú thích không chặn thông báo nào; hãy xóa.');
    else if (idle.length > 0)
      add('unused-suppression', unused, comment, `Chú thích không chặn gì của ${idle.join(', ')}; hãy bỏ tên đó.`);
    if (comment.reason === '')
      add('suppression-without-reason', withoutReason, comment, 'Chú thích không nêu lý do; hãy ghi sau dấu hai chấm.');
  }
  return messages;
}

const url = 'docs/configuration.md#suppressing-a-finding';
