import { abbreviationSpans } from '#shared/domain/agencies/abbreviation-spans.ts';
import type { ReactNode } from 'react';
import { DocumentText } from './document-text.tsx';
import './abbreviated-text.css';

/**
 * Text with its abbreviations dotted; the full words show on hover and on focus.
 * Inside a grid the abbreviations are no tab stops (`inGrid`): the grid shows them for the active cell.
 */
export function AbbreviatedText({
  text,
  abbreviations,
  inGrid = false,
}: {
  readonly text: string;
  readonly abbreviations: Readonly<Record<string, string>>;
  readonly inGrid?: boolean;
}) {
  const spans = abbreviationSpans(text, abbreviations);
  if (spans.length === 0) return <DocumentText text={text} />;
  const parts: ReactNode[] = [];
  let at = 0;
  for (const span of spans) {
    parts.push(
      <DocumentText key={`before ${span.start}`} text={text.slice(at, span.start)} />,
      <abbr
        key={span.start}
        className="abbr"
        data-full={span.full}
        title={span.full}
        tabIndex={inGrid ? undefined : 0}
      >
        {span.text}
      </abbr>,
    );
    at = span.end;
  }
  parts.push(<DocumentText key="end" text={text.slice(at)} />);
  return <>{parts}</>;
}
