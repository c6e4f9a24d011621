import { expect, it } from 'vitest';
import { xmpPacket } from '../../../pipeline/print/xmp.ts';

it('lets no text end its element', () => {
  const hostile = '</rdf:li><evil/> & \u0000]]>';
  const packet = xmpPacket({
    title: hostile,
    author: hostile,
    language: 'vi',
    producer: hostile,
    creatorTool: hostile,
    archivePart: 2,
    isTagged: true,
  });
  expect(packet).not.toContain('<evil');
  expect(packet).not.toContain('\u0000');
  expect(packet.match(/&lt;\/rdf:li&gt;&lt;evil\/&gt; &amp;/gu)).toHaveLength(4);
});
