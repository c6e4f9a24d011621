import type { Note } from './reader.ts';

/** Says that letters of a page or document were composed. */
export const composed: Note = {
  ruleId: 'nfc',
  reason: 'Chữ có dấu trong tệp được lưu ở dạng tổ hợp (NFD); đã chuyển sang dạng dựng sẵn (NFC).',
  severity: 'info',
};

/** Says that a source was converted from another encoding than UTF-8. */
export function encodingNotes(encoding: string | undefined): Note[] {
  if (encoding === undefined) return [];
  const reason = `Tệp được lưu bằng bảng mã ${encoding}; đã chuyển sang Unicode (UTF-8). Hãy soát lại chữ.`;
  return [{ ruleId: 'encoding', reason, severity: 'warning' }];
}
