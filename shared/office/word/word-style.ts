/**
 * Ids of the paragraph styles. Their Vietnamese names, as they stand in Word's list, are in word-styles.ts: an officer
 * changes a style and not single paragraphs, so nothing of the look is set on runs.
 */
export const wordStyle = {
  body: 'NoiDung',
  bullet: 'GachDauDong',
  legalBasis: 'CanCu',
  part: 'Muc',
  item: 'TieuMuc',
  parent: 'CoQuanChuQuan',
  issuer: 'CoQuanBanHanh',
  nation: 'QuocHieu',
  motto: 'TieuNgu',
  number: 'SoKyHieu',
  letterAbstract: 'TrichYeuCongVan',
  placeAndDate: 'DiaDanhNgayThang',
  rule: 'DuongKe',
  documentKind: 'TenLoai',
  abstract: 'TrichYeu',
  addressee: 'KinhGui',
  addresseeLine: 'KinhGuiTungNoi',
  appendixLabel: 'PhuLuc',
  appendixTitle: 'TenPhuLuc',
  attachedTo: 'KemTheo',
  appendixNotes: 'GhiChuPhuLuc',
  appendixCell: 'ChuPhuLuc',
  appendixCentred: 'ChuGiuaPhuLuc',
  appendixBullet: 'GachDauDongPhuLuc',
  appendixSection: 'PhanPhuLuc',
  appendixGroup: 'NhomPhuLuc',
  appendixHeader: 'DauBangPhuLuc',
  cell: 'ChuBang',
  cellHeader: 'DauBang',
  chart: 'BieuDo',
  recipientsLabel: 'NoiNhan',
  recipients: 'DanhSachNoiNhan',
  signature: 'ChuKy',
  signerName: 'HoTenNguoiKy',
  pageNumber: 'SoTrang',
} as const;

export type WordStyleId = (typeof wordStyle)[keyof typeof wordStyle];
