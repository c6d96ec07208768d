import type { Instant } from '#shared/ids.ts';
import type { ChartDescription } from '../chart/chart-description.ts';
import { chartRanges, chartWorkbook } from '../chart/chart-workbook.ts';
import { chartXml } from '../chart/chart-xml.ts';
import { writeXlsx } from '../sheet/write-xlsx.ts';
import { XML_HEAD } from '../sheet/xml-text.ts';
import type { ZipPart } from '../zip/rezip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The relationship by which the document names its nth chart, from 1. */
export const chartRelation = (number: number): string => `rIdChart${number}`;

/** The parts of a document with its charts: each drawn from a workbook of its own, which opens with "Edit data". */
export async function withChartParts(
  parts: readonly { readonly name: string; readonly text: string }[],
  charts: readonly ChartDescription[],
  createdAt: Instant,
): Promise<readonly ZipPart[]> {
  if (charts.length === 0) return parts;
  const numbered = charts.map((chart, index) => ({ chart, number: index + 1 }));
  const added = await Promise.all(
    numbered.map(async ({ chart, number }): Promise<readonly ZipPart[]> => [
      { name: `word/charts/chart${number}.xml`, text: chartXml(chart, chartRanges(chart), 'rId1') },
      {
        name: `word/charts/_rels/chart${number}.xml.rels`,
        text: `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/package" Target="../embeddings/chart${number}.xlsx"/></Relationships>`,
      },
      { name: `word/embeddings/chart${number}.xlsx`, text: await writeXlsx(chartWorkbook(chart, createdAt)) },
    ]),
  );
  const relations = numbered.map(
    ({ number }) =>
      `<Relationship Id="${chartRelation(number)}" Type="${OFFICE}/chart" Target="charts/chart${number}.xml"/>`,
  );
  const types = numbered.map(
    ({ number }) => `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART_TYPE}"/>`,
  );
  const own = parts.map(({ name, text }) => {
    if (name === 'word/_rels/document.xml.rels')
      return { name, text: before(text, '</Relationships>', relations) };
    if (name !== '[Content_Types].xml') return { name, text };
    const known = `<Default Extension="xlsx" ContentType="${WORKBOOK_TYPE}"/>`;
    return { name, text: before(text.replace(/<Override /u, `${known}<Override `), '</Types>', types) };
  });
  return [...own, ...added.flat()];
}

function before(xml: string, end: string, added: readonly string[]): string {
  return xml.replace(end, `${added.join('')}${end}`);
}
