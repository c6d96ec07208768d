import { spelledWords } from './spelled-words.ts';

/** Words with which the name of a body begins. After "và" or a comma they begin another body. */
export const heads = spelledWords(
  (
    'sở|ban|bộ|cục|chi cục|tổng cục|vụ|viện|trường|phòng|đội|tổ|trạm|trung tâm|văn phòng|ủy ban|uỷ ban|ubnd|hđnd|' +
    'hội|hiệp hội|liên đoàn|liên minh|liên hiệp|đoàn|mặt trận|mttq|ubmttq|ubmttqvn|công an|ca|bch|bchqs|bđbp|bộ đội|' +
    'hải quan|kho bạc|kbnn|ngân hàng|bảo hiểm xã hội|bhxh|thuế|tòa án|toà án|tand|viện kiểm sát|vksnd|thanh tra|' +
    'thành ủy|thành uỷ|tỉnh ủy|tỉnh uỷ|huyện ủy|huyện uỷ|đảng ủy|đảng uỷ|đài|báo|tổng công ty|công ty|tập đoàn|' +
    'bệnh viện|quỹ|bql|thường trực|thủ trưởng|giám đốc|chủ tịch|lãnh đạo|cơ quan|đơn vị|địa phương|doanh nghiệp|' +
    'các|những|toàn thể|quân khu|chủ đầu tư|nhà thầu|bưu điện|điện lực|hội đồng'
  ).split('|'),
);

/** What may stand before "các" or "cấp" in a collective: "UBND các huyện", "Thủ trưởng các đơn vị", "UBND cấp xã". */
export const collectiveHeads = spelledWords(
  (
    'ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|công an|thủ trưởng|giám đốc|chủ tịch|lãnh đạo|' +
    'đảng ủy|đảng uỷ|cấp ủy|cấp uỷ|mttq|mặt trận tổ quốc|phòng|trưởng|toàn thể|tất cả|và'
  ).split('|'),
);

/** Nouns that go on with a collective after a comma or "và", whatever follows them. */
export const genericNouns = spelledWords(
  'ngành|đoàn thể|đơn vị|cơ quan|địa phương|tổ chức|cá nhân|doanh nghiệp|lĩnh vực|nhà trường'.split('|'),
);

/** Nouns that go on with a collective unless they begin a name ("ban, ngành", but "Ban Dân tộc"). */
export const doubtfulNouns = spelledWords(
  (
    'sở|ban|bộ|phòng|hội|đoàn|trường|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|đặc khu|tỉnh|cấp|chi cục|' +
    'trung tâm|chủ đầu tư'
  ).split('|'),
);

/** What may follow a doubtful noun that names nobody. */
export const genericFollowers = spelledWords(
  'có|liên quan|thuộc|trực thuộc|trên|của|chức năng|chuyên môn|khác|tại|trong|được|theo|cấp|tỉnh|ngành|đơn vị|địa phương|và'.split(
    '|',
  ),
);

/** First words of a collective. */
export const collectiveStarts = spelledWords('các|những|toàn thể|tất cả|mọi'.split('|'));

/** "cấp xã", "cấp huyện": after a collective head they make a collective. */
export const levels = spelledWords('cấp tỉnh|cấp huyện|cấp xã|cấp cơ sở|các cấp'.split('|'));

/** A body without a name of its own: "cơ quan liên quan", "địa phương có liên quan". */
export const namelessBodies = spelledWords(
  'cơ quan|đơn vị|địa phương|tổ chức|doanh nghiệp|sở ngành|ban ngành'.split('|'),
);

/** Whose name is meant by an office: "Giám đốc Sở Xây dựng" is Sở Xây dựng. */
export const offices = spelledWords(
  'giám đốc|chủ tịch|thủ trưởng|lãnh đạo|chánh thanh tra|chánh văn phòng|trưởng ban|trưởng phòng|đồng chí'.split(
    '|',
  ),
);
