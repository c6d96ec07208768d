/** "CÁC NHIỆM VỤ CỤ THỂ" → "Các nhiệm vụ cụ thể" where the program speaks; a title that is not all capitals stays. */
export function sentenceCase(title: string): string {
  if (title !== title.toLocaleUpperCase('vi')) return title;
  return title.charAt(0) + title.slice(1).toLocaleLowerCase('vi');
}
