import type { ChartDescription } from './chart-description.ts';

const LINE = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>';
const GRID =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D0D0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';

/** The axis of periods or statuses; bars read from the top down. */
export function categoryAxisXml(kind: ChartDescription['kind']): string {
  const [place, order] = kind === 'line' ? ['b', 'minMax'] : ['l', 'maxMin'];
  return `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${LINE}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** The axis of counts: whole numbers from 0, with room for the number above the highest point. */
export function valueAxisXml({ kind, series }: ChartDescription): string {
  const highest = Math.max(1, ...series.flatMap(({ values }) => values));
  const unit = wholeUnit(highest);
  const top = (Math.floor(highest / unit) + 1) * unit;
  const place = kind === 'line' ? 'l' : 'b';
  const crosses = kind === 'line' ? 'autoZero' : 'max';
  return `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:max val="${top}"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>${GRID}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${LINE}<c:crossAx val="111"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/><c:majorUnit val="${unit}"/></c:valAx>`;
}

/** About five steps of 1, 2, 5, 10, 20, 50 … */
function wholeUnit(highest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) if (highest / (factor * power) <= 5) return factor * power;
  }
}
