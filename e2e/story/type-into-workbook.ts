import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Types texts into empty cells of a workbook's second sheet, as an officer would in Excel, and saves it under a name. */
export function typeIntoWorkbook(from: string, to: string, cells: Readonly<Record<string, string>>): void {
  const parts = unzipSync(readFileSync(from));
  const name = 'xl/worksheets/sheet2.xml';
  let xml = strFromU8(parts[name] ?? new Uint8Array());
  for (const [address, text] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}" s="(\\d+)"(?:/>| t="s"><v>\\d+</v></c>)`, 'u');
    if (!cell.test(xml)) throw new Error(`No such cell: ${address}`);
    xml = xml.replace(
      cell,
      (_, style: string) => `<c r="${address}" s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
  }
  writeFileSync(to, zipSync({ ...parts, [name]: strToU8(xml) }));
}
