// A program as one would first write it: fonts in base64, a browser, a page, a PDF.
import { readFileSync, writeFileSync } from 'node:fs';
import puppeteer from 'puppeteer';

const [, , executablePath, source, target] = process.argv;
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(readFileSync(source, 'utf8'));
writeFileSync(target, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
await browser.close();
