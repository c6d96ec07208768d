import '@mantine/core/styles.layer.css';
import 'virtual:mantine-theme.css';
import '#renderer/styles/tokens.css';
import '#renderer/styles/base.css';
import { startTexts } from '#renderer/i18n/i18n.ts';
import { AbbreviatedText } from '#renderer/ui/abbreviated-text.tsx';
import { BulletText } from '#renderer/ui/bullet-text.tsx';
import { Grid } from '#renderer/ui/grid/grid.tsx';
import type { GridColumn, GridCursor } from '#renderer/ui/grid/grid-types.ts';
import { StatusMark } from '#renderer/ui/status-mark.tsx';
import { theme } from '#renderer/ui/theme.ts';
import type { AppendixTask } from '#shared/domain/appendix.ts';
import { plan158 } from '#seeds/plan-158/plan-158.ts';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { manyRows } from './many-rows.ts';
import './frame-watch.ts';
import './page.css';

const FIELDS = ['content', 'lead', 'coordinating', 'deadline', 'product'] as const;
const WIDTHS = { content: 344, lead: 166, coordinating: 196, deadline: 104, product: 252 };
const { abbreviations } = plan158().appendix;

const columns: readonly GridColumn<AppendixTask>[] = [
  {
    id: 'number',
    header: 'TT',
    width: { wide: 40, narrow: 40 },
    frozen: true,
    centred: true,
    text: (task) => task.number,
    render: (task) => task.number,
  },
  ...FIELDS.map((field): GridColumn<AppendixTask> => ({
    id: field,
    header: field,
    width: { wide: WIDTHS[field], narrow: WIDTHS[field] },
    frozen: field === 'content',
    flexible: field === 'content',
    text: (task) => task[field],
    render: (task) => (
      <BulletText
        text={task[field]}
        render={(line) => <AbbreviatedText text={line} abbreviations={abbreviations} inGrid />}
      />
    ),
  })),
  {
    id: 'status',
    header: 'Tình trạng',
    width: { wide: 170, narrow: 132 },
    program: true,
    text: () => 'Trong hạn',
    render: () => <StatusMark status="in-time" detail="Còn 105 ngày" />,
  },
];

function ManyRows({ count }: { readonly count: number }) {
  const [rows] = useState(() => manyRows(count));
  const [cursor, setCursor] = useState<GridCursor | null>(null);
  return (
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false}>
      <Grid
        label="Bảng"
        columns={columns}
        rows={rows}
        filters={{}}
        onFilters={() => undefined}
        rowHeight="medium"
        columnWidths={{}}
        onColumnWidth={() => undefined}
        cursor={cursor}
        onCursor={setCursor}
        onOpen={() => undefined}
      />
    </MantineProvider>
  );
}

/** The yardstick: the same text in a plain scrolling element, nothing drawn by a program. */
function Plain() {
  const { tasks } = plan158().appendix;
  return (
    <div className="plain grid-scroller">
      {Array.from({ length: 20 }, (_, round) =>
        tasks.map((task) => <p key={`${round} ${task.path}`}>{task.content}</p>),
      )}
    </div>
  );
}

startTexts();
const count = Number(new URLSearchParams(location.search).get('rows') ?? 10_000);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(count === 0 ? <Plain /> : <ManyRows count={count} />);
