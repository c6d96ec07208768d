import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { StatusShape } from '#renderer/ui/status-shape.tsx';
import { useTranslation } from 'react-i18next';
import type { PrintFindings } from './print-checks.ts';

interface CheckLine {
  readonly good: boolean;
  readonly text: string;
}

/** "Đã kiểm tra": what reading the rendered pages back has shown. Null while that is under way. */
export function PrintCheckList({
  findings,
  hasTable,
  read,
  pageCount,
}: {
  readonly findings: PrintFindings | null;
  /** One table under one header, as an appendix; running text is not checked for heads and torn rows. */
  readonly hasTable: boolean;
  /** Pages read back so far. */
  readonly read: number;
  readonly pageCount: number;
}) {
  const { t } = useTranslation('print');
  return (
    <PaneSection title={t('checks.label')} note={t('checks.note')}>
      {findings === null ? (
        <p className="mute" role="status">
          {t('checks.working', { read, count: pageCount })}
        </p>
      ) : (
        <ul className="prn-checks">
          {checkLines(findings, hasTable, t).map(({ good, text }) => (
            <li key={text} className="mark" data-tone={good ? 'done' : 'need'} data-plain>
              <StatusShape shape={good ? 'done' : 'need'} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
    </PaneSection>
  );
}

type Translate = ReturnType<typeof useTranslation<'print'>>['t'];

function checkLines(findings: PrintFindings, hasTable: boolean, t: Translate): readonly CheckLine[] {
  const { incomplete, overEdge, tablePages, withoutHeader, broken, continued, blankCells } = findings;
  const lines: CheckLine[] = [];
  if (incomplete.length > 0) lines.push(bad(t('checks.incomplete', { rows: list(incomplete) })));
  if (overEdge.length > 0) lines.push(bad(t('checks.overEdge', { pages: list(overEdge) })));
  if (lines.length === 0) lines.push(good(t('checks.complete')));
  if (!hasTable) {
    if (blankCells > 0) lines.push(bad(t('checks.blank', { count: blankCells })));
    return lines;
  }
  if (withoutHeader.length > 0) {
    lines.push(bad(t('checks.headerMissing', { pages: list(withoutHeader) })));
  } else {
    const count = tablePages.length;
    lines.push(good(count === 1 ? t('checks.headerOne') : t('checks.header', { count })));
  }
  if (broken.length > 0) lines.push(bad(t('checks.broken', { rows: list(broken) })));
  else if (continued.length === 0) lines.push(good(t('checks.whole')));
  if (continued.length > 0) lines.push(good(t('checks.continued', { rows: list(continued) })));
  if (blankCells > 0) lines.push(bad(t('checks.blank', { count: blankCells })));
  return lines;
}

const good = (text: string): CheckLine => ({ good: true, text });
const bad = (text: string): CheckLine => ({ good: false, text });

/** At most eight names; the rest as a number. */
function list(names: readonly (string | number)[]): string {
  const shown = names.slice(0, 8).join(', ');
  return names.length > 8 ? `${shown} +${names.length - 8}` : shown;
}
