const picture =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Bodies with everything that Chromium tags or paints in a way of its own, whether or not a format has it today. */
export const oddDocuments: Record<string, string> = {
  pictures: `<h1>Hình ảnh</h1>
    <figure><img alt="Một điểm" src="${picture}" width="40" height="40"><figcaption>Chú thích</figcaption></figure>
    <img alt="" width="20" height="20" src="${picture}">
    <svg role="img" aria-label="Biểu đồ cột" width="50" height="50"><rect x="2" y="2" width="20" height="40" fill="red"/><text x="5" y="30">a</text></svg>
    <svg aria-hidden="true" width="50" height="50"><rect x="2" y="2" width="20" height="40"/><text x="5" y="30">a</text></svg>`,
  effects: `<h1>Hiệu ứng</h1><p style="opacity: 0.5; border-top: 1px solid red">mờ một nửa</p>
    <p style="background: linear-gradient(red, blue)">chuyển màu</p><p style="box-shadow: 2px 2px 5px red">bóng</p>
    <p style="transform: rotate(5deg)">xoay</p><p style="mix-blend-mode: multiply">trộn</p>
    <p style="border-radius: 4px; overflow: hidden; background: #eee">bo tròn</p>`,
  lists: `<h1>Danh sách</h1><ul style="list-style: disc"><li>một<ul><li>một một</ul><li>hai</ul>
    <ol><li>nhất<li><p>nhì</p><p>nhì tiếp</p></ol><dl><dt>a<dd>b</dl>
    <ul><li style="border-top: 1px solid red; background: #eee"><b>đậm</b><em>nhấn</em><li></ul>`,
  headings: `<h1>Đề mục</h1><h3>ba</h3><h2>hai</h2><h4>bốn</h4><h6>sáu</h6><h2>hai</h2>
    <blockquote>dẫn</blockquote><code>mã</code><aside>bên lề</aside><article>bài</article><nav>mục lục</nav>
    <p>H<sub>2</sub>O<sup>3</sup> <mark>m</mark><del>d</del><ins>i</ins><strong>s</strong></p><pre>p</pre><hr>`,
  tables: `<h1>Bảng</h1><table><caption>Kết quả</caption><thead><tr><th>Huyện<th>Hộ vay<tbody><tr><td>Bắc Yên<td>12.345
    <tr><td colspan="2">cả tỉnh<tfoot><tr><th scope="row">cộng<td>20.000</table>`,
  glyphs: `<h1>Chữ 漢</h1><p>漢字 😀 ﬁ ffi ốp&shy;lết א‎ב</p><p>漢</p>`,
  scripts: `<h1>Chữ viết</h1><p lang="ar" dir="rtl">قرأتُ كتابًا</p><p lang="lo">ສຳລັບ ຈຸດ</p><p lang="ja">日本語</p>`,
  links: `<h1>Liên kết</h1><p><a href="https://example.org/tin?a=1&amp;b=(2)">đọc ${'tiếp ở đây '.repeat(30)}</a>
    <a href="mailto:a@example.org">thư</a> <a href="#cuoi">cuối trang</a> <a href="tel:+84215000000">gọi</a>
    <a href="https://example.org/"><img alt="Trang chủ" src="${picture}" width="9" height="9"></a></p>
    <h2 id="cuoi">Cuối trang</h2>`,
};
