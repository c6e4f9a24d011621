/** Nouns that are counted or measured together, with commas or dashes between them, lower case and every mark apart. Own list. */
export const nounSeries: readonly string[] = [
  'cán bộ, chiến sĩ|cán bộ, chiến sỹ|cán bộ, đảng viên|cán bộ, hội viên|cán bộ, đoàn viên|cán bộ, giáo viên|cán bộ, nhân viên|cán bộ, công chức',
  'cán bộ, công chức, viên chức|công chức, viên chức|cán bộ, công chức, viên chức, người lao động|sĩ quan, chiến sĩ|đoàn viên, thanh niên',
  'đoàn viên, hội viên|đoàn viên, người lao động|công nhân, lao động|học sinh, sinh viên|giáo viên, nhân viên|giáo viên, học sinh|y, bác sĩ',
  'bác sĩ, điều dưỡng|bác sĩ, nhân viên y tế|sở, ngành|sở, ban, ngành|ban, sở, ngành|ban, ngành|ban, bộ, ngành|bộ, ngành|bộ, ban, ngành',
  'ban, đảng ủy|tỉnh, thành|tỉnh, thành phố|huyện, thị xã|huyện, thành phố|xã, phường|phường, xã|xã, thị trấn|thôn, bản|thôn, xóm|thôn, buôn|bản, làng',
  'tập thể, cá nhân|tập thể, hộ gia đình|tổ chức, cá nhân|cơ quan, đơn vị|cơ quan, tổ chức|doanh nghiệp, hợp tác xã|doanh nghiệp, đơn vị|doanh nghiệp, tổ chức',
  'nhà tạm, nhà dột nát|băng, nhóm|băng, ổ nhóm|tổ, nhóm|con gia súc, gia cầm|gia súc, gia cầm|lúa, hoa màu|lúa, rau màu|lúa, mạ|hoa màu, cây ăn quả',
  'cống, đập|công trình, dự án|dự án, công trình|chương trình, dự án|nhà khoa học, chuyên gia|chuyên gia, nhà khoa học|nghệ sĩ, diễn viên|nghệ nhân, diễn viên',
  'chỉ tiêu, nhiệm vụ|nhiệm vụ, giải pháp|nhóm nhiệm vụ, giải pháp|quốc gia, vùng lãnh thổ|vụ, việc|tài liệu, hiện vật|xe mô tô, xe gắn máy|huấn luyện viên, vận động viên',
  'xuất, nhập khẩu|nhập, xuất khẩu|đại học, cao đẳng|cao đẳng, đại học|cao đẳng, trung cấp|khám, chữa bệnh|phòng, chống|nông, lâm|nông, lâm, thủy sản|nông, lâm nghiệp',
  'nông nghiệp, lâm nghiệp|nông nghiệp, nông thôn|sản xuất, kinh doanh|thuế, phí|công nghiệp, xây dựng|công nghiệp - xây dựng|nông nghiệp - lâm nghiệp',
  'thương mại - dịch vụ|dịch vụ - du lịch|kinh tế - xã hội|văn hóa - xã hội|quốc phòng - an ninh|khoa học - công nghệ|giáo dục - đào tạo|tài chính - ngân hàng',
].flatMap((line) => line.replaceAll(',', ' ,').split('|'));
