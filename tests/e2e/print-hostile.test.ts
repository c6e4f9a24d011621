import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Document } from 'mupdf';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openPrinter, type Printer } from '../../pipeline/print/printer.ts';
import { printContext, printDocument } from './print-fixture.ts';

let server: Server;
let address: string;
let connections = 0;
let printer: Printer;

beforeAll(async () => {
  server = createServer((_, response) => response.end('secret'));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  printer = await openPrinter(printContext({ pages: 1 }));
});
afterAll(async () => {
  await printer.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  connections = 0;
});

async function print(body: string): Promise<string> {
  const bytes = await printer.print(printDocument(body));
  const pdf = Document.openDocument(bytes, 'application/pdf');
  const pages = Array.from({ length: pdf.countPages() }, (_, page) => pdf.loadPage(page).toStructuredText('').asText());
  return pages.join('\n');
}

it('would see a request, if there were one', async () => {
  await fetch(address);
  expect(connections).toBe(1);
});

it.each([
  ['a script', '<script>document.body.append("ran")</script>'],
  ['a script from elsewhere', '<script src="ADDRESS/a.js"></script>'],
  [
    'an event handler',
    '<img src="data:," onerror="document.body.append(\'ran\')"><body onload="document.body.append(\'ran\')">',
  ],
  ['a script in an SVG', '<svg><script>document.body.append("ran")</script><a href="ADDRESS"><text>x</text></a></svg>'],
  [
    'a handler in an SVG',
    '<svg onload="document.body.append(\'ran\')"><animate onbegin="document.body.append(\'ran\')" attributeName="x" dur="1s"/></svg>',
  ],
  [
    'a picture',
    '<img src="ADDRESS/a.png"><img srcset="ADDRESS/b.png 2x"><picture><source srcset="ADDRESS/c.png"><img></picture>',
  ],
  ['a picture in an SVG', '<svg><image href="ADDRESS/a.png" width="9" height="9"/><use href="ADDRESS/a.svg#b"/></svg>'],
  [
    'a frame',
    '<iframe src="ADDRESS"></iframe><iframe srcdoc="<img src=ADDRESS>"></iframe><object data="ADDRESS"></object><embed src="ADDRESS">',
  ],
  [
    'a frame of a file',
    '<iframe src="file:///etc/passwd" style="width: 99%; height: 9cm"></iframe><object data="file:///etc/passwd"></object>',
  ],
  ['a refresh', '<meta http-equiv="refresh" content="0; url=ADDRESS">'],
  [
    'a style sheet',
    '<style>@import url("ADDRESS/a.css"); body { background: url("ADDRESS/b.png"); } p::before { content: url(ADDRESS/c.png); }</style>',
  ],
  ['a font', '<style>@font-face { font-family: F; src: url("ADDRESS/f.ttf"); } p { font-family: F; }</style>'],
  [
    'a style attribute',
    '<p style="background: url(ADDRESS/a.png); list-style: url(ADDRESS/b.png); cursor: url(ADDRESS/c.cur), auto">x</p>',
  ],
  [
    'a link',
    '<link rel="stylesheet" href="ADDRESS/a.css"><link rel="preconnect" href="ADDRESS"><link rel="prefetch" href="ADDRESS/b">',
  ],
  ['a base', '<base href="ADDRESS/"><img src="a.png">'],
  [
    'media',
    '<video src="ADDRESS/a.mp4" poster="ADDRESS/a.png" autoplay></video><audio src="ADDRESS/a.mp3" autoplay></audio><track src="ADDRESS/a.vtt">',
  ],
  ['a form', '<form action="ADDRESS"><input type="image" src="ADDRESS/a.png" autofocus></form>'],
  ['a template', '<div><template shadowrootmode="open"><img src="ADDRESS/a.png"></template></div>'],
])('prints on, runs nothing and asks nobody: %s', async (_, hostile) => {
  const text = await print(`<p>Trước</p>${hostile.replaceAll('ADDRESS', address)}<p>Sau</p>`);
  expect(text).toMatch(/Trước[\s\S]*Sau/u);
  expect(text).not.toMatch(/ran|root:|secret/u);
  expect(connections).toBe(0);
});

it('is unharmed afterwards', async () => {
  expect(await print('<p>Sạch sẽ</p>')).toContain('Sạch sẽ');
});

it('lets no link lead to a program or a file', async () => {
  const hrefs = [
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(2)',
    'file:///etc/passwd',
    'data:text/html,x',
    'https://example.org/',
  ];
  const bytes = await printer.print(
    printDocument(hrefs.map((href) => `<p><a href="${href}">liên kết</a></p>`).join('')),
  );
  const links = Document.openDocument(bytes, 'application/pdf').loadPage(0).getLinks();
  expect(links.map((link) => link.getURI())).toEqual(['https://example.org/']);
});
