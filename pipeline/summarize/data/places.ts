/** The 34 provinces and cities since 1 July 2025, without `tỉnh` and `thành phố`. Source: Nghị quyết 202/2025/QH15; Đồng Nai a city since 30 April 2026. */
export const provinces: readonly string[] = [
  'Hà Nội|Cao Bằng|Tuyên Quang|Điện Biên|Lai Châu|Sơn La|Lào Cai|Thái Nguyên|Lạng Sơn|Quảng Ninh|Bắc Ninh',
  'Phú Thọ|Hải Phòng|Hưng Yên|Ninh Bình|Thanh Hoá|Nghệ An|Hà Tĩnh|Quảng Trị|Huế|Đà Nẵng|Quảng Ngãi|Gia Lai',
  'Khánh Hoà|Đắk Lắk|Lâm Đồng|Đồng Nai|Hồ Chí Minh|Tây Ninh|Đồng Tháp|Vĩnh Long|An Giang|Cần Thơ|Cà Mau',
].flatMap((line) => line.split('|'));

/** Provinces merged into others in 2025. Source: Nghị quyết 202/2025/QH15; vietnamese-provinces-database (thanglequoc, GitHub). */
export const formerProvinces: readonly string[] = [
  'Hà Giang|Yên Bái|Bắc Kạn|Bắc Giang|Vĩnh Phúc|Hòa Bình|Hải Dương|Thái Bình|Hà Nam|Nam Định|Quảng Bình',
  'Quảng Nam|Kon Tum|Bình Định|Ninh Thuận|Phú Yên|Đắk Nông|Bình Thuận|Bình Phước|Bà Rịa - Vũng Tàu|Bình Dương',
  'Long An|Tiền Giang|Bến Tre|Trà Vinh|Kiên Giang|Sóc Trăng|Hậu Giang|Bạc Liêu|Thừa Thiên Huế',
].flatMap((line) => line.split('|'));

/** Special zones (đặc khu) of 2025. Source: vietnamese-provinces-database (thanglequoc, GitHub). */
export const specialZones: readonly string[] = [
  'Vân Đồn|Cô Tô|Cát Hải|Bạch Long Vĩ|Cồn Cỏ|Hoàng Sa|Lý Sơn|Trường Sa|Phú Quý|Côn Đảo|Phú Quốc|Thổ Châu',
  'Kiên Hải',
].flatMap((line) => line.split('|'));

/** Countries and territories as the Vietnamese press writes them. Own list after the UN member states. */
export const countries: readonly string[] = [
  'Việt Nam|Lào|Campuchia|Thái Lan|Trung Quốc|Nhật Bản|Nhật|Hàn Quốc|Triều Tiên|Đài Loan|Hồng Kông|Hong Kong',
  'Ma Cao|Singapore|Malaysia|Indonesia|Philippines|Philippin|Myanmar|Brunei|Đông Timor|Timor Leste|Ấn Độ',
  'Pakistan|Bangladesh|Sri Lanka|Nepal|Bhutan|Maldives|Afghanistan|Iran|Iraq|Syria|Liban|Lebanon|Israel',
  'Palestine|Jordan|Saudi Arabia|Ả Rập Xê Út|Ả-rập Xê-út|Yemen|Oman|Qatar|Kuwait|Bahrain|UAE|Thổ Nhĩ Kỳ|Mông Cổ',
  'Kazakhstan|Uzbekistan|Nga|Ukraine|Belarus|Ba Lan|Đức|Pháp|Anh|Ireland|Italia|Italy|Ý|Tây Ban Nha|Bồ Đào Nha',
  'Hà Lan|Bỉ|Luxembourg|Thụy Sĩ|Thuỵ Sĩ|Áo|Hungary|Séc|Slovakia|Romania|Bulgaria|Hy Lạp|Serbia|Croatia|Đan Mạch',
  'Thụy Điển|Thuỵ Điển|Na Uy|Phần Lan|Iceland|Estonia|Latvia|Litva|Mỹ|Hoa Kỳ|Canada|Mexico|Cuba|Brazil',
  'Argentina|Chile|Peru|Colombia|Venezuela|Ecuador|Bolivia|Uruguay|Paraguay|Panama|Haiti|Úc|Australia|Ôxtrâylia',
  'New Zealand|Ai Cập|Libya|Tunisia|Algeria|Maroc|Sudan|Nam Sudan|Ethiopia|Somalia|Kenya|Uganda|Tanzania',
  'Nigeria|Ghana|Mali|Congo|Angola|Mozambique|Nam Phi|Zimbabwe|Anh Quốc|Vương quốc Anh|Vatican',
].flatMap((line) => line.split('|'));

/** Regions of Viet Nam and of the world. Own list; regions of Viet Nam after Nghị quyết 81/2023/QH15. */
export const regions: readonly string[] = [
  'Tây Bắc|Đông Bắc|Bắc Bộ|Trung Bộ|Nam Bộ|Bắc Trung Bộ|Nam Trung Bộ|Đông Nam Bộ|Tây Nam Bộ|Tây Nguyên',
  'Đồng bằng sông Cửu Long|đồng bằng sông Cửu Long|đồng bằng sông Hồng|Đồng bằng sông Hồng|miền Bắc|miền Trung',
  'miền Nam|miền Tây|Biển Đông|Đông Nam Á|Đông Á|Nam Á|Trung Á|Trung Đông|Tây Âu|Đông Âu|Bắc Âu|châu Á|châu Âu',
  'châu Phi|châu Mỹ|châu Đại Dương|Mỹ Latinh|Bắc Mỹ|Nam Mỹ|Thái Bình Dương|Ấn Độ Dương|Đại Tây Dương|Hoàng Sa',
  'Trường Sa',
].flatMap((line) => line.split('|'));

/** Cities below the provinces, former ones included, and capitals of the world that are often in the news. Own list. */
export const cities: readonly string[] = [
  'Hạ Long|Việt Trì|Đà Lạt|Nha Trang|Vũng Tàu|Biên Hòa|Biên Hoà|Thủ Đức|Thủ Dầu Một|Buôn Ma Thuột|Pleiku',
  'Quy Nhơn|Tuy Hòa|Phan Thiết|Phan Rang|Tam Kỳ|Hội An|Đồng Hới|Đông Hà|Vinh|Mỹ Tho|Tân An|Cao Lãnh|Sa Đéc',
  'Rạch Giá|Long Xuyên|Châu Đốc|Sài Gòn|Sa Pa|Móng Cái|Cẩm Phả|Uông Bí|Bắc Kinh|Thượng Hải|Tokyo|Seoul',
  'Bình Nhưỡng|Bangkok|Viêng Chăn|Vientiane|Phnom Penh|Kuala Lumpur|Jakarta|Manila|New Delhi|Moscow|Matxcơva',
  'Mátxcơva|London|Paris|Berlin|Rome|Brussels|Washington|New York|Geneva|Sydney|Canberra',
].flatMap((line) => line.split('|'));
