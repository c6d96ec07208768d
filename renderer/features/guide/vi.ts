export const guideVi = {
  title: 'Sổ tay',
  sub: 'Mỗi trang một việc, đọc trong hai phút',
} as const;
