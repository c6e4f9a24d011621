import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLimit, readMailbox } from '../../../../pipeline/deliver/bounces/read-mailbox.ts';
import { Fault } from '../../../../pipeline/fault.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bantin-mailbox-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function messagesOf(path: string): Promise<string[]> {
  const messages: string[] = [];
  for await (const { bytes } of readMailbox(path)) messages.push(Buffer.from(bytes).toString());
  return messages;
}

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

test('the messages of a Maildir are those in new and cur', async () => {
  const maildir = join(folder, 'Maildir');
  for (const part of ['new', 'cur', 'tmp']) await mkdir(join(maildir, part), { recursive: true });
  await writeFile(join(maildir, 'new', '2.a'), 'Subject: 2\n');
  await writeFile(join(maildir, 'cur', '1.a:2,S'), 'Subject: 1\n');
  await writeFile(join(maildir, 'tmp', '3.a'), 'Subject: 3\n');
  expect(await messagesOf(maildir)).toEqual(['Subject: 1\n', 'Subject: 2\n']);
});

test('the messages of an mbox file begin after an empty line and a line with From', async () => {
  const path = await fileOf(
    'mbox',
    'From MAILER-DAEMON Fri Mar 14 08:00:00 2025\nSubject: 1\n\nTin.\nFrom here on it is text.\n\nFrom a@b Fri Mar 14 08:00:01 2025\r\nSubject: 2\r\n\r\n',
  );
  expect(await messagesOf(path)).toEqual(['Subject: 1\n\nTin.\nFrom here on it is text.\n\n', 'Subject: 2\r\n\r\n']);
});

test('a file without such a line is one message', async () => {
  expect(await messagesOf(await fileOf('mail.eml', 'Subject: 1\n\nTin.\n'))).toEqual(['Subject: 1\n\nTin.\n']);
  expect(await messagesOf(await fileOf('empty', ''))).toEqual([]);
});

test('of a giant message, or a giant line, only the beginning is kept', async () => {
  const giant = `From a\nSubject: 1\n\n${'x'.repeat(3 * readLimit)}From b\n\nFrom c\nSubject: 2\n`;
  const messages = await messagesOf(await fileOf('giant', giant));
  expect(messages.map((message) => message.length)).toEqual([readLimit, 'Subject: 2\n'.length]);
  const folderOfOne = join(folder, 'one');
  await mkdir(folderOfOne);
  await writeFile(join(folderOfOne, 'giant.eml'), 'x'.repeat(3 * readLimit));
  expect((await messagesOf(folderOfOne)).map((message) => message.length)).toEqual([readLimit]);
});

test('a mailbox that is not there is a fault of the call', async () => {
  await expect(messagesOf(join(folder, 'none'))).rejects.toBeInstanceOf(Fault);
});
