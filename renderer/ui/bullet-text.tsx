import type { ReactNode } from 'react';
import './bullet-text.css';

const asItIs = (line: string): ReactNode => line;

/** Text of a cell with one bullet per line: keeps the plan's hyphen and hangs the indent. Other lines are paragraphs. */
export function BulletText({
  text,
  render = asItIs,
}: {
  readonly text: string;
  /** Dresses each line, e.g. with abbreviations or search hits. */
  readonly render?: (line: string) => ReactNode;
}) {
  return (
    <>
      {bulletLines(text).map((line, index) => (
        <p key={index} className={line.bullet ? 'bullet' : undefined}>
          {render(line.text)}
        </p>
      ))}
    </>
  );
}

/** "- a\n- b" → bullets without the hyphen; other lines stay as they are. */
function bulletLines(text: string): readonly { readonly bullet: boolean; readonly text: string }[] {
  return text.split('\n').map((line) => {
    const match = /^\s*[-–+]\s+(.*)$/u.exec(line);
    return match === null ? { bullet: false, text: line } : { bullet: true, text: match[1] ?? '' };
  });
}
