import type { Rule, WrongExample } from '../pipeline/lint/rule.ts';

const severities = { error: 'lỗi, dừng phát hành', warning: 'cảnh báo', info: 'lưu ý' } as const;

/** The page of one rule, in Markdown: what it finds, its norm, and its examples. */
export function rulePage(rule: Rule): string {
  const { id, category, severity, description, source, examples, profile, exampleOptions } = rule;
  return [
    `# ${id}`,
    '',
    description,
    '',
    `- Nhóm: \`${category}\`; mức: \`${severity}\` (${severities[severity]})`,
    ...(profile ? [`- Ví dụ theo hồ sơ \`lint.profile: ${profile}\``] : []),
    ...(exampleOptions ? [`- Ví dụ với tùy chọn \`${JSON.stringify(exampleOptions)}\``] : []),
    ...((rule.certain ?? severity === 'error') ? ['- `--fix` sửa được chỗ chỉ có một cách viết đúng'] : []),
    ...(source ? [`- Căn cứ: ${source}`] : []),
    '',
    '## Sai',
    '',
    ...examples.wrong.flatMap(describeWrong),
    '## Đúng',
    '',
    ...examples.right.flatMap((text) => [...block(text), '']),
    `Trang này làm từ ví dụ trong \`pipeline/lint/rules/${id}.ts\` bằng \`npm run docs\`.`,
    '',
  ].join('\n');
}

function describeWrong({ text, actual, expected }: WrongExample): string[] {
  const forms = expected.map((form) => (form === '' ? 'bỏ đi' : code(form))).join(', ');
  return [...block(text), '', `${code(actual)}${forms ? ` → ${forms}` : ''}`, ''];
}

/** Escapes make invisible and blank characters readable. */
function code(text: string): string {
  const shown = text.replaceAll(/[\p{Cf}\p{Zs}\n]/gu, (sign) => (sign === ' ' ? '␣' : codePoint(sign)));
  return `\`${shown}\``;
}

function codePoint(sign: string): string {
  return `⟨U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function block(text: string): string[] {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length + 1)));
  return [`${fence}text`, ...text.replaceAll(/\p{Cf}/gu, codePoint).split('\n'), fence];
}
