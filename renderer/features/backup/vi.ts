/** Sao lưu và bản lưu: the whole book in one file, and the states kept before risky steps. */
export const backupVi = {
  title: 'Sao lưu và bản lưu',
  back: 'Trao đổi tệp',
  save: 'Sao lưu ra tệp…',
  saveClosed: 'Sao lưu có mật khẩu…',
  saveClosedDo: 'Sao lưu có mật khẩu',
  nothing: 'Sổ chưa ghi gì nên chưa có gì để sao lưu',
  where: {
    title: 'Sổ này được giữ ở đâu',
    journal:
      'Hai nơi trên máy này: cơ sở dữ liệu và nhật ký. Mất một nơi thì lần mở sau tự lấy lại từ nơi kia.',
    web: 'Chỉ một nơi, trong trình duyệt này. Tệp sao lưu là bản thứ hai.',
    last: 'Lần sao lưu gần nhất từ máy này: {{at}}, {{segments}} lần ghi. Từ đó ghi thêm {{since}} lần.',
    never: 'Chưa sao lưu lần nào từ máy này.',
  },
  file: {
    title: 'Tệp sao lưu',
    text: 'Một tệp mang cả sổ: phần của mọi cơ quan, nhật ký nhận, chữ đang gõ dở. Không mang khóa của máy. Có mật khẩu thì mất USB cũng không ai đọc được.',
    restore: 'Khôi phục từ tệp…',
    restoreText:
      'Phần trong tệp nhập thêm vào sổ; không thay, không xóa gì đang có. Tệp cũ cũng không gây hại.',
    done: 'Đã khôi phục từ {{file}}: {{fresh}} lần ghi thêm, {{known}} đã có, {{drafts}} chỗ gõ dở',
    other: 'Tệp này là bản sao lưu của kế hoạch khác nên chưa khôi phục gì',
  },
  snapshots: {
    title: 'Bản lưu tự động',
    note: 'trước mỗi lần nhận',
    text: 'Giữ 5 bản mới nhất và một bản mỗi ngày trong hai tuần. Bản mới nhất không bao giờ bị bỏ.',
    none: 'Chưa có bản lưu nào. Chương trình tự lưu trước lần nhận tệp đầu tiên.',
    at: 'Lưu lúc',
    before: 'Trước khi',
    segments: 'Lần ghi',
    reason: { import: 'nhận tệp', restore: 'trở về bản lưu' },
    go: 'Trở về bản này…',
    goOf: 'Trở về bản lưu {{at}}',
    dialog: 'Trở về bản lưu {{at}}',
    dialogText:
      'Những gì nhận từ tệp sau lúc đó được để riêng và nhận lại được từ tệp. Phần máy này đã ghi, và những gì phần đó dựa vào, giữ nguyên.',
    confirm: 'Trở về bản này',
    cancel: 'Thôi',
    done: 'Đã trở về bản lưu {{at}}: {{setAside}} lần ghi để riêng, {{broughtBack}} lần ghi lấy lại',
  },
} as const;
