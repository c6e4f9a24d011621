import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BadRow, readList } from '../../../pipeline/deliver/list/read-list.ts';
import type { Reader } from '../../../pipeline/deliver/list/reader.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-list-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array): Promise<(Reader | BadRow)[]> {
  const path = join(folder, 'readers.csv');
  await writeFile(path, content);
  return collect(path);
}

async function collect(path: string): Promise<(Reader | BadRow)[]> {
  const rows: (Reader | BadRow)[] = [];
  for await (const row of readList(path)) rows.push(row);
  return rows;
}

/** What is wrong with the only row below the header. */
async function faultOf(row: string): Promise<string> {
  const [bad] = await read(`name,address,locale,format,tags\n${row}\n`);
  return bad && 'fault' in bad ? bad.fault.slice(bad.fault.indexOf('line')) : '';
}

describe('readList', () => {
  it('reads every column of a row, in any order, with the line it stands on', async () => {
    expect(
      await read('address,name,tags,locale,format\nlan@Example.com,"Nguyễn Thị Lan",báo chí|hà-nội,vi,bulletin\n'),
    ).toEqual([
      {
        name: 'Nguyễn Thị Lan',
        address: {
          address: 'lan@example.com',
          normalised: 'lan@example.com',
          domain: 'example.com',
          isInternational: false,
        },
        locale: 'vi',
        format: 'bulletin',
        tags: ['báo', 'chí', 'hà-nội'],
        line: 2,
      },
    ]);
  });

  it('needs no column but the address', async () => {
    expect(await read('address\nlan@example.com')).toMatchObject([
      { name: '', locale: '', format: '', tags: [], address: { address: 'lan@example.com' } },
    ]);
  });

  it('reads quoted fields, separators of other programs, empty lines and a byte order mark', async () => {
    const names = async (content: string): Promise<unknown[]> =>
      (await read(content)).map((row) => ('name' in row ? row.name : row.fault));
    expect(await names('name,address\r\n"Lan, ""Mai"" và Cúc",lan@example.com\r\n\r\n')).toEqual(['Lan, "Mai" và Cúc']);
    expect(await names('name;address\nTrần, Lan;lan@example.com\n')).toEqual(['Trần, Lan']);
    expect(await names('name\taddress\nTrần, Lan\tlan@example.com\n')).toEqual(['Trần, Lan']);
    expect(await names('\ufeffname,address\nLan,lan@example.com\n')).toEqual(['Lan']);
    expect(await names('name,address\nLan "Mai" Cúc,lan@example.com\n')).toEqual(['Lan "Mai" Cúc']);
  });

  it('composes decomposed Unicode', async () => {
    const [row] = await read(`name,address\n${'Nguyễn'.normalize('NFD')},lan@example.com\n`);
    expect(row).toMatchObject({ name: 'Nguyễn' });
  });

  it('goes on after a row that is wrong', async () => {
    const rows = await read('name,address\nLan,lan@example\nMai,mai@example.com\n');
    expect(rows).toMatchObject([
      { line: 2, fault: expect.stringContaining('line 2: the address "lan@example" has no dot') },
      { line: 3 },
    ]);
  });

  it.each([
    [
      '"Lan\r\nBcc: mai@example.com",lan@example.com,vi,bulletin,',
      'the name "Lan\\r\\nBcc: mai@example.com" holds a line break',
    ],
    [
      'Lan,"lan@example.com\r\nBcc: mai@example.com",vi,bulletin,',
      'the address "lan@example.com\\r\\nBcc: mai@example.com" holds a line break',
    ],
    ['Lan,lan@example.com,"vi\r\nBcc: mai@example.com",bulletin,', 'the locale'],
    ['Lan,lan@example.com,vi,"a\nb",', 'the format "a\\nb" holds a line break'],
    ['Lan,lan@example.com,vi,bulletin,"a\rBcc: x"', 'the tags "a\\rBcc: x" holds a line break'],
    ['Lan\u202enal,lan@example.com,vi,bulletin,', 'the name "Lan\u202enal" holds'],
    ['Lan\u2028x,lan@example.com,vi,bulletin,', 'may not stand there'],
    [`${'Lan '.repeat(60)},lan@example.com,vi,bulletin,`, 'is longer than 200 characters'],
    ['Lan,lan@example.com,../../etc,bulletin,', 'the locale "../../etc" is no language tag'],
    ['Lan,lan@example.com,vi,../secret,', 'the format "../secret" is no name of a format'],
    ['Lan,"lan@example.com, mai@example.com",vi,bulletin,', 'has more than one @'],
    ['Lan,,vi,bulletin,', 'the address "" has no @'],
    ['Lan,lan@example.com', 'has 2 fields where line 1 names 5 columns'],
  ])('refuses the row %j', async (row, reason) => {
    expect(await faultOf(row)).toContain(reason);
  });

  it('refuses a list in UTF-16, with and without a mark, before it gives a row', async () => {
    const text = 'name,address\nLan,lan@example.com\n';
    await expect(read(Buffer.from(`\ufeff${text}`, 'utf16le'))).rejects.toThrow(
      /is in UTF-16, not in UTF-8: save it as/u,
    );
    await expect(read(Buffer.from(`\ufeff${text}`, 'utf16le').swap16())).rejects.toThrow(/is in UTF-16/u);
    await expect(read(Buffer.from(text, 'utf16le'))).rejects.toThrow(/in UTF-16 without a mark/u);
  });

  it('refuses other encodings and workbooks', async () => {
    const text = Buffer.from('name,address\nLan Ph\xfa,lan@example.com\n', 'latin1');
    await expect(read(text)).rejects.toThrow(/is not in UTF-8 \(on line 1 or soon after it\)/u);
    await expect(read(Buffer.from('504b0304140006', 'hex'))).rejects.toThrow(/is a workbook/u);
    await expect(read(Buffer.concat([Buffer.from('address\nlan@example.com\n'), Buffer.from([0xe1])]))).rejects.toThrow(
      /is not in UTF-8/u,
    );
  });

  it('gives back whatever was written into the fields of rows that are in order', async () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => !/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text) && text.trim() === text);
    const separator = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { maxLength: 5 }),
        separator,
        fc.constantFrom('\n', '\r\n'),
        async (names, mark, end) => {
          const rows = names.map((text, index) => `"${text.replaceAll('"', '""')}"${mark}reader${index}@example.com`);
          const readers = await read([`name${mark}address`, ...rows, ''].join(end));
          expect(readers.map((row) => ('name' in row ? row.name : row.fault))).toEqual(names);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says which column it does not know, misses or finds twice', async () => {
    await expect(read('name,adress\n')).rejects.toThrow(/"adress" is no column of a list; did you mean "address"\?/u);
    await expect(read('name,locale\n')).rejects.toThrow(/names no column "address"/u);
    await expect(read('address,address\n')).rejects.toThrow(/names a column twice/u);
    await expect(read('')).rejects.toThrow(/is empty/u);
  });

  it('refuses a quotation mark that nothing closes', async () => {
    await expect(read('name,address\n"Lan,lan@example.com\nMai,mai@example.com\n')).rejects.toThrow(
      /line 3: a quotation mark opens a field and none closes it/u,
    );
    const row = 'Mai,mai@example.com\n';
    await expect(read(`name,address\n"Lan,lan@example.com\n${row.repeat(5000)}`)).rejects.toThrow(
      /a row is longer than/u,
    );
  });

  it('refuses a missing file and a folder', async () => {
    await expect(collect(join(folder, 'none.csv'))).rejects.toThrow(/there is no such file/u);
    await expect(collect(folder)).rejects.toThrow(/cannot be read \(EISDIR\)/u);
  });
});

describe('a line of 1 GB without an end', () => {
  it('is refused after its first bytes, in little memory', async () => {
    const path = join(folder, 'endless.csv');
    await using file = await open(path, 'w');
    await file.write(`name,address\nLan,lan@example.com\n${'a'.repeat(100_000)}`);
    // The rest is a hole that takes no room on the disk.
    await file.truncate(1e9);
    const before = process.memoryUsage().rss;
    await expect(collect(path)).rejects.toThrow(/line 3 has more than 65536 bytes without a line end/u);
    expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  });
});
