import type { AppendixTask } from '#shared/domain/appendix.ts';
import { measureCellText } from '#shared/domain/measures/measure-cell.ts';
import type { Measure } from '#shared/domain/measure.ts';
import type { OutputColumn } from '../appendix/output-columns.ts';

/** The detailed plan beside its task: what is done and how; who does it and when. The same number stands in both. */
export function measureColumns(measures: ReadonlyMap<string, readonly Measure[]>): readonly OutputColumn[] {
  const of = (task: AppendixTask, line: (measure: Measure) => readonly string[]): string =>
    (measures.get(task.path) ?? [])
      .map((measure, index) =>
        [
          `(${index + 1})`,
          line(measure)
            .filter((part) => part !== '')
            .join('; '),
        ]
          .join(' ')
          .trim(),
      )
      .join('\n');
  const column = { role: 'result' as const, centred: false };
  return [
    {
      ...column,
      header: 'Biện pháp thực hiện',
      share: 0.24,
      text: (task) => of(task, ({ content, method, product }) => [content, method, product]),
    },
    {
      ...column,
      header: 'Người, thời gian thực hiện',
      share: 0.16,
      text: (task) =>
        of(task, (measure) => [
          measure.unit,
          measure.officer,
          [measureCellText(measure, 'start'), measureCellText(measure, 'due')]
            .filter((day) => day !== '')
            .join(' – '),
        ]),
    },
  ];
}
