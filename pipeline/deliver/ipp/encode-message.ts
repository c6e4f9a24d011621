import { groupTags, type IppGroup, type IppMessage, type IppValue, valueTags } from './ipp-message.ts';

/** Writes a message in the encoding of RFC 8010, 3.1. Throws a RangeError for a text of more than 65,535 bytes. */
export function encodeMessage({ version, code, id, groups, document }: IppMessage): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt8(Number(version[0]), 0);
  head.writeUInt8(Number(version[2]), 1);
  head.writeUInt16BE(code, 2);
  head.writeUInt32BE(id, 4);
  return Buffer.concat([head, ...groups.flatMap(encodeGroup), Uint8Array.of(groupTags.end), document]);
}

function encodeGroup({ tag, attributes }: IppGroup): Uint8Array[] {
  return [Uint8Array.of(tag), ...encodeAttributes(attributes)];
}

/** All values of an attribute but the first have an empty name. */
function encodeAttributes(attributes: Map<string, IppValue[]>): Uint8Array[] {
  return [...attributes].flatMap(([name, values]) =>
    values.flatMap((value, index) => encodeValue(index === 0 ? name : '', value)),
  );
}

function encodeValue(name: string, { tag, value }: IppValue): Uint8Array[] {
  const opening = [Uint8Array.of(tag), ...counted(Buffer.from(name, 'utf8'))];
  if (!(value instanceof Map)) return [...opening, ...counted(contentOf(value))];
  const members = [...value].flatMap(([member, values]) => [
    Uint8Array.of(valueTags.member),
    ...counted(Buffer.alloc(0)),
    ...counted(Buffer.from(member, 'utf8')),
    ...values.flatMap((each) => encodeValue('', each)),
  ]);
  return [...opening, ...counted(Buffer.alloc(0)), ...members, Uint8Array.of(valueTags.collectionEnd, 0, 0, 0, 0)];
}

function contentOf(value: Exclude<IppValue['value'], Map<string, IppValue[]>>): Uint8Array {
  if (value === null) return Buffer.alloc(0);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 1 : 0);
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (value instanceof Uint8Array) return value;
  const numbers = typeof value === 'number' ? [value] : value;
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeInt32BE(number, 4 * index);
  return bytes;
}

function counted(content: Uint8Array): Uint8Array[] {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length);
  return [length, content];
}
