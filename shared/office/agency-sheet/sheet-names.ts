/** The longest name a sheet can have. */
const LONGEST = 31;

/** Names as sheets may bear them: no character a spreadsheet program refuses, none twice, none too long. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim() || 'Cơ quan';
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? '' : ` (${copy})`;
      const candidate = `${plain.slice(0, LONGEST - ending.length).trim()}${ending}`;
      const key = candidate.toLocaleLowerCase('vi');
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  });
}
