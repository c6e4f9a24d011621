import type { Element, Parents, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { Metadata } from '../metadata.ts';
import { bylineNames, namesOf } from './drop-furniture.ts';
import { dayOf, type PageMetadata } from './page-metadata.ts';
import { textLength, textOf } from './text-of.ts';

/**
 * Takes title, lead, byline and date out of a page, by the names of their elements and by what the page states, and
 * gives all that is known about the article. What the page states counts more than what it shows, but for the title.
 */
export function takeHeadline(page: Root, stated: PageMetadata): Metadata {
  const { description: _, windowTitle: __, ...metadata } = stated;
  const lines = shortElements(page);
  const title = takeTitle(lines, stated);
  const lead = takeLead(lines, stated, title);
  const named = take(lines, isByline);
  const signed = take(
    lines.toReversed(),
    (line) => isSignature(line) && [undefined, line.text].includes(metadata.byline),
  );
  const byline = (named ?? signed)?.replace(bylineLabel, '').replaceAll(mailbox, '');
  const date = dayOf(take(lines, isDateLine)) ?? droppedDay(page);
  return {
    ...(date ? { date } : {}),
    ...(byline ? { byline } : {}),
    ...metadata,
    ...(title ? { title } : {}),
    ...(lead ? { lead } : {}),
  };
}

/** A name, with no more than a mailbox beside it, where the page says the author is. */
function isByline({ names, text }: Line): boolean {
  if (!bylineNames.test(names) || otherAuthors.test(names) || text.length > 60) return false;
  return /^\p{Lu}[\p{L}\s.,–-]+$/u.test(text.replace(bylineLabel, '').replaceAll(mailbox, ''));
}

const bylineLabel =
  /^(?:tác giả|bài(?: viết)?|tin|ảnh|thực hiện|theo|nội dung)(?:\s*(?:[,&+-]|và)\s*(?:bài|tin|ảnh|clip|video|đồ họa))*\s*[:：]\s*/iu;
const mailbox = /\s*\S+@\S+/gu;

/** The day on a line of its own in what was left out: some sites put it between the links above the headline. */
function droppedDay(page: Root): string | undefined {
  const days: string[] = [];
  visit(page, 'comment', ({ value }) => {
    for (const line of value.replace(/^ [a-z ]+: /u, '').split('\n')) {
      const day = isOnlyDate(line) ? dayOf(line) : undefined;
      if (day) days.push(day);
    }
  });
  return days[0];
}

/** A name at the right, below the text. */
function isSignature({ element: { properties }, text }: Line): boolean {
  const isRight = /text-align:\s*right/iu.test(String(properties.style ?? '')) || properties.align === 'right';
  return isRight && text.length <= 60 && !/^ảnh\s*:/iu.test(text) && /^\p{Lu}/u.test(text) && !/[.:;!?…]$/u.test(text);
}

/** A line that says when the article appeared, and nothing else. */
function isDateLine({ element, names, text }: Line): boolean {
  if (text.length > 80) return false;
  if (element.children.some((child) => child.type === 'element' && child.tagName === 'time')) return true;
  if (dayOf(text) === undefined) return false;
  return dateNames.test(names) || isOnlyDate(text);
}

function isOnlyDate(text: string): boolean {
  return text.length <= 80 && text.toLowerCase().replaceAll(wordsOfDates, '') === '';
}

const wordsOfDates =
  /thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật|ngày|tháng|năm|đăng|cập nhật|xuất bản|lúc|giờ|phút|gmt|am|pm|lượt xem|[\P{L}]/gu;

/** An element with little text, and where it is. */
interface Line {
  element: Element;
  parent: Parents;
  text: string;
  names: string;
  isTaken: boolean;
}

const longestLead = 1_500;

function shortElements(page: Root): Line[] {
  const lines: Line[] = [];
  visitParents(page, 'element', (element, ancestors) => {
    const parent = ancestors.at(-1);
    if (
      !parent ||
      textLength(element) === 0 ||
      textLength(element) > 2 * longestLead ||
      /^(?:html|head|body|figure|figcaption|a)$/u.test(element.tagName)
    )
      return;
    if (ancestors.some((one) => one.type === 'element' && one.tagName === 'figure')) return;
    const text = textOf(element);
    if (text !== '') lines.push({ element, parent, text, names: namesOf(element), isTaken: false });
  });
  return lines;
}

function takeTitle(lines: Line[], stated: PageMetadata): string | undefined {
  const headings = lines.filter(({ element }) => element.tagName === 'h1');
  const claimed = stated.title ?? stated.windowTitle;
  const same = headings.find(({ text }) => claimed !== undefined && isSame(text, claimed));
  const heading = same ?? headings.find(({ text }) => text.length >= 15) ?? headings[0];
  const shown = lines.findLast(({ text }) => stated.title !== undefined && isSame(text, stated.title));
  const named = stated.title ? undefined : lines.find(({ names, text }) => titleNames.test(names) && text.length >= 15);
  const line = heading ?? shown ?? named;
  if (!line) return stated.title ?? stated.windowTitle;
  remove(lines, line);
  return line.text;
}

const titleNames = /(?<![a-z])(?:title|tieu-de|tieude|headline)(?![a-z])/u;
const leadNames =
  /(?<![a-z])(?:sapo|chapeau|lead|standfirst|abstract|intro|dek|excerpt|summary|short-intro|description|desc|tom-tat|mo-ta)(?![a-z])/u;
const otherAuthors = /(?<![a-z])(?:quote|photo|photo-cms|video|video-cms|album|caption|comment|time|date)(?![a-z])/u;
const dateNames = /(?<![a-z])(?:date|time|datetime|publish(?:ed)?|ngay|post-time|pdate|update-time)(?![a-z])/u;

/** The lead as the page sets it apart, by its name, or by being what the page describes itself with outside the body. */
function takeLead(lines: Line[], { description }: PageMetadata, title: string | undefined): string | undefined {
  const isLong = ({ text }: Line): boolean => text.length >= 40 && text.length <= longestLead && text !== title;
  const byName = lines.filter((line) => isLong(line) && leadNames.test(line.names));
  const described = description === undefined ? undefined : byName.find(({ text }) => begins(text, description));
  const heading = lines.find(
    (line) =>
      isLong(line) &&
      /^h[2-4]$/u.test(line.element.tagName) &&
      description !== undefined &&
      begins(line.text, description),
  );
  const line = described ?? byName[0] ?? heading;
  if (!line) return undefined;
  remove(lines, line);
  return line.text;
}

function take(lines: Line[], test: (line: Line) => boolean): string | undefined {
  const line = lines.find((one) => !one.isTaken && test(one));
  if (!line) return undefined;
  remove(lines, line);
  return line.text;
}

/** Takes an element out, and every element around it that holds nothing else. */
function remove(lines: Line[], line: Line): void {
  for (const one of lines) {
    if (one.text !== line.text) continue;
    one.isTaken = true;
    if (one !== line && !contains(one.element, line.element)) continue;
    const at = one.parent.children.indexOf(one.element as never);
    if (at >= 0) one.parent.children.splice(at, 1);
  }
}

function contains(outer: Element, inner: Element): boolean {
  return outer.children.some((child) => child === inner || (child.type === 'element' && contains(child, inner)));
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || (a.length >= 20 && b.startsWith(a)) || (b.length >= 20 && a.startsWith(b));
}

function begins(text: string, description: string): boolean {
  const start = plain(description).slice(0, 40);
  return start.length >= 20 && plain(text).includes(start);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
