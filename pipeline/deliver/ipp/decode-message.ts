import {
  groupTags,
  type IppContent,
  type IppGroup,
  type IppMessage,
  type IppValue,
  isText,
  valueTags,
} from './ipp-message.ts';

/** Collections may hold collections; no printer nests them deeper. */
const greatestDepth = 8;

/**
 * Reads a message in the encoding of RFC 8010, 3.1. Strings are views of the bytes where they stay bytes.
 * Throws a RangeError for whatever is cut short or not in this encoding.
 */
export function decodeMessage(bytes: Uint8Array): IppMessage {
  const reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const [major, minor] = [reader.byte(), reader.byte()];
  if (major !== 1 && major !== 2) throw new RangeError(`version ${major}.${minor} is not known`);
  const code = reader.short();
  const id = reader.take(4).readUInt32BE();
  const groups: IppGroup[] = [];
  for (let tag = reader.byte(); tag !== groupTags.end; tag = reader.byte()) {
    groups.push({ tag, attributes: readAttributes(reader) });
  }
  return { version: major === 1 ? '1.1' : '2.0', code, id, groups, document: reader.rest() };
}

/** Up to the next delimiter of a group, the tags of which are below those of values. */
function readAttributes(reader: Reader): Map<string, IppValue[]> {
  const attributes = new Map<string, IppValue[]>();
  let values: IppValue[] | undefined;
  while (reader.peek() >= 0x10) {
    const tag = reader.byte();
    const name = reader.text();
    if (name) values = attributes.get(name) ?? [];
    if (!values) throw new RangeError('a value belongs to no attribute');
    if (name) attributes.set(name, values);
    values.push(readValue(reader, tag, 0));
  }
  return attributes;
}

function readValue(reader: Reader, tag: number, depth: number): IppValue {
  const content = reader.take(reader.short());
  if (tag === valueTags.collection) return { tag, value: readMembers(reader, depth) };
  if (tag === valueTags.textWithLanguage || tag === valueTags.nameWithLanguage)
    return { tag, value: readTextWithLanguage(reader, content) };
  return { tag, value: contentOf(tag, content) };
}

function readMembers(reader: Reader, depth: number): Map<string, IppValue[]> {
  if (depth === greatestDepth) throw new RangeError('its collections are nested too deep');
  const members = new Map<string, IppValue[]>();
  let values: IppValue[] | undefined;
  for (let tag = reader.byte(); ; tag = reader.byte()) {
    reader.take(reader.short());
    if (tag < 0x10) throw new RangeError('a collection does not end');
    if (tag === valueTags.collectionEnd) {
      reader.take(reader.short());
      return members;
    }
    if (tag === valueTags.member) {
      const name = reader.text();
      values = members.get(name) ?? [];
      members.set(name, values);
    } else if (values) values.push(readValue(reader, tag, depth + 1));
    else throw new RangeError('a collection holds a value without a name');
  }
}

/** Language and text, each with its length; some printers leave out the length of both, and say only that of the language. */
function readTextWithLanguage(reader: Reader, content: Buffer): string {
  const isWhole = content.length >= 4 && content.readUInt16BE() <= content.length - 4;
  if (!isWhole) return reader.text();
  const parts = new Reader(content);
  parts.text();
  return parts.text();
}

/** A number with another length than numbers have is left as bytes: one odd value must not cost the whole answer. */
function contentOf(tag: number, content: Buffer): IppContent {
  if (tag < 0x20) return null;
  if ((tag === valueTags.integer || tag === valueTags.enum) && content.length === 4) return content.readInt32BE();
  if (tag === valueTags.boolean && content.length === 1) return content.readUInt8() !== 0;
  if (tag === valueTags.range && content.length === 8) return [content.readInt32BE(), content.readInt32BE(4)];
  return isText(tag) ? content.toString('utf8') : content;
}

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(length: number): Buffer {
    if (this.#at + length > this.#bytes.length) throw new RangeError('it is cut short');
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  byte(): number {
    return this.take(1).readUInt8();
  }

  peek(): number {
    const byte = this.byte();
    this.#at -= 1;
    return byte;
  }

  short(): number {
    return this.take(2).readUInt16BE();
  }

  /** With its length before it. */
  text(): string {
    return this.take(this.short()).toString('utf8');
  }

  rest(): Buffer {
    return this.#bytes.subarray(this.#at);
  }
}
