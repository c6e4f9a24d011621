/** Units of measure as the press writes them, lower case; longer ones win. Source: Nghị định 86/2012/NĐ-CP and usage. */
export const measures: readonly string[] = [
  'km/h|km/giờ|m/s|giờ đồng hồ|tiếng đồng hồ|ngày làm việc|ngày đêm|ngày công|tuần lễ|tháng tuổi|ngày tuổi|tuần tuổi',
  'mét vuông|mét khối|ki lô mét|kilômét|kilomet|cây số|hải lý|dặm|km|m|cm|mm|dm|mét|inch|feet|nm|km2|km²|m2|m²|m3|m³',
  'ha|hecta|héc ta|hécta|héc - ta|hec - ta|ki - lô - mét|ki - lô - gam|mê - ga - oát|sào|công đất|tấn|tạ|yến|kg|kilogram|gram|gam|g|mg|lạng|cân|lít|ml|cc|thùng|carat|lượng|chỉ',
  'giờ|tiếng|phút|giây|ngày|đêm|tuần|tháng|quý|năm|năm tuổi|thập kỷ|thập niên|thế kỷ|nhiệm kỳ|tuổi|tuổi đời|năm học',
  'độ|độ c|độ f|độ richter|richter|kbps|mbps|gbps|bit|byte|kb|mb|gb|tb|hz|khz|mhz|ghz|pixel|megapixel',
  'w|kw|mw|gw|kwh|mwh|gwh|kv|v|mã lực|calo|kcal|db|bar|atm|mah|va|kva|mva|teu|dwt|năm ánh sáng|kiloton|megaton',
].flatMap((line) => line.split('|'));

/** Words and signs of currencies, lower case. Source: ISO 4217 and usage of the Vietnamese press. */
export const currencies: readonly string[] = [
  'đồng|vnđ|vnd|đ|usd|đô la|đô la mỹ|đôla|đôla mỹ|đô - la|đô - la mỹ|mỹ kim|đô la úc|đô la canada|đô la singapore|us$|$|€|£|¥|₫',
  'euro|eur|bảng|bảng anh|gbp|yên|yên nhật|yen|jpy|won|krw|nhân dân tệ|ndt|cny|tệ|rmb|baht|thb|kíp|kip|lak|riel|khr',
  'rúp|rub|ruble|franc|chf|ringgit|rm|myr|rupee|rupi|inr|rupiah|peso|sgd|aud|cad|hkd|twd|đài tệ|lira|krona|real|xu|cent',
].flatMap((line) => line.split('|'));

/** Units that tell how many times or steps, lower case. */
export const ratioUnits: readonly string[] = ['lần'];

/** Per cent in words and signs, longest first in use. */
export const percents: readonly string[] = ['%', 'phần trăm', 'điểm phần trăm', 'điểm %', '‰', 'phần nghìn'];
