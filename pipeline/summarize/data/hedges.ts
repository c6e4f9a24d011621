/** Approximators and bounds before a number, lower case. Own list. */
export const hedges: readonly string[] = (
  'hơn|gần|khoảng|vào khoảng|trên|dưới|ước|ước đạt|ước tính|ước khoảng|ước chừng|không quá|không dưới|không hơn|ít nhất|tối thiểu|' +
  'tối đa|nhiều nhất|xấp xỉ|chừng|cỡ|dự kiến|chưa đến|chưa tới|chưa đầy|chưa bằng|tương đương|không đến|ngót|ngót nghét|áng chừng|suýt soát|quá'
).split('|');
