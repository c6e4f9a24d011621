import type { Dropped } from '../article.ts';

/**
 * Words in the class or id of an element that tell what stands round the article on the pages of Vietnamese online
 * newspapers, by what it is. Collected by hand from the markup of the usual content management systems; words are
 * parted by hyphens, and a capital inside a name begins a word.
 */
export const pageFurniture: readonly { reason: Dropped['reason']; names: RegExp }[] = [
  {
    reason: 'related links',
    names: wordsOf(
      'related? relatednews relatedonenews relate-news lien-quan lienquan tinlienquan tinlienquanv2 xem-them xemthem doc-them docthem read-?more ' +
        'more-news cung-chuyen-muc cungchuyenmuc tin-khac tinkhac tin-moi recommend(?:ed|ation)? suggest(?:ed|ion)? ' +
        'other-news most-(?:view|read)(?:ed)? doc-nhieu docnhieu xem-nhieu hot-news link-content story-link taboola outbrain box-category box-tin you-may',
    ),
  },
  {
    reason: 'advertisement',
    names: wordsOf(
      'ads? adv advert(?:s|ising|isement)? banners? quang-cao quangcao qc sponsor(?:ed)? promo(?:tion)? dfp adsbygoogle admicro admzone eclick google-ads? inread',
    ),
  },
  {
    reason: 'share bar',
    names: wordsOf(
      'share sharing shares social socials socialbar fb-like zalo-share addthis addtoany like-box bookmark print print-box like likes star stars toolbars? tool-bar follow google-news font-size text-size send-mail article-tools',
    ),
  },
  {
    reason: 'reader comments',
    names: wordsOf(
      'comments? commentbox binh-luan binhluan fb-comments disqus feedback y-kien ykien ideas? reactions?',
    ),
  },
  {
    reason: 'embedded media',
    names: wordsOf(
      'videos? video-stream videostream video-content video-cms videocms youtube podcast fb-post twitter-tweet instagram-media tiktok-embed',
    ),
  },
  { reason: 'tags', names: wordsOf('tags? taglist tag-list tu-khoa tukhoa keywords? hashtags?') },
  {
    reason: 'page furniture',
    names: wordsOf(
      'breadcrumbs? bread-crumbs? menus? nav navbar navigation footer site-header page-header topbar sidebar side-bar cookies? cookie-bar consent gdpr popup modal overlay ' +
        'newsletter subscribe subscription login register search pagination paging back-(?:to-)?top skip-link hotline copyright rating vote polls? binh-chon khao-sat weather audio audio-player tts player',
    ),
  },
];

/** Elements that are furniture by what they are. */
export const furnitureElements: Readonly<Record<string, Dropped['reason']>> = {
  nav: 'page furniture',
  footer: 'page furniture',
  aside: 'page furniture',
  form: 'page furniture',
  iframe: 'embedded media',
  video: 'embedded media',
  audio: 'embedded media',
};

/** A line of nothing but the labels of buttons that sites put round an article, in lower case. */
export const buttonLabels =
  /^(?:(?:bản in|xem bản in|in (?:bài(?: viết)?|trang)|gửi (?:e-?mail|bài(?: viết)?|cho bạn bè)|quay lại|(?:về|trở lại|trở về)(?: trang (?:chủ|trước)| đầu trang)|chia sẻ(?: bài viết| facebook)?|lưu bài(?: viết)?|nghe (?:đọc )?bài(?: viết| báo)?|nghe đọc|theo dõi[^.]{0,30} google news|facebook|zalo|twitter|messenger|telegram|copy link|sao chép liên kết|cỡ chữ|đọc ngay)[\s|·•,/-]*)+$/u;

function wordsOf(words: string): RegExp {
  return new RegExp(`(?<![a-z0-9])(?:${words.trim().replaceAll(/\s+/gu, '|')})(?![a-z0-9])`, 'u');
}
