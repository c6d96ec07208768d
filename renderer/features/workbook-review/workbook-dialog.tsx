import { useBook, useProfile } from '#renderer/data/session-context.tsx';
import { useWorkbookQuestion, type WorkbookQuestion } from '#renderer/state/workbook-question.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileName } from '#renderer/ui/file-name.tsx';
import { stagedKey, type StagedWorkbook } from '#shared/workbook/staged-workbook.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkbookDifferences } from './workbook-differences.tsx';
import './workbook-review.css';

/** Asks which values to take where filled-in workbooks say something else than the book; the book's stand by default. */
export function WorkbookDialog() {
  const question = useWorkbookQuestion((state) => state.question);
  return question === null ? null : <Asking question={question} />;
}

function Asking({ question: { workbooks, answer } }: { readonly question: WorkbookQuestion }) {
  const { t } = useTranslation('workbook-review');
  const { agencies } = useBook();
  const profile = useProfile();
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const all = workbooks.flatMap((workbook, index) =>
    workbook.conflicts.map((conflict) => `${index} ${stagedKey(conflict)}`),
  );
  const choose = (keys: readonly string[], take: boolean) => {
    const next = new Set(taken);
    for (const key of keys) {
      if (take) next.add(key);
      else next.delete(key);
    }
    setTaken(next);
  };
  const choicesOf = (workbook: StagedWorkbook, index: number) =>
    new Set(workbook.conflicts.map(stagedKey).filter((key) => taken.has(`${index} ${key}`)));
  const own = workbooks.every(({ agency }) => agency === profile.agency);
  return (
    <Dialog opened onClose={() => answer(null)} title={t('title')} width={980}>
      <p>{t(own ? 'textOwn' : 'text')}</p>
      <p className="workbook-bulk">
        <Button size="small" onClick={() => choose(all, false)}>
          {t('keepAll')}
        </Button>
        <Button size="small" onClick={() => choose(all, true)}>
          {t('takeAll')}
        </Button>
      </p>
      <div className="workbook-list">
        {workbooks.map((workbook, index) => {
          const agency = agencies.find(({ id }) => id === workbook.agency)?.shortName ?? workbook.agency;
          return (
            <section key={index} aria-labelledby={`workbook-${index}`}>
              <h3 id={`workbook-${index}`}>
                {t('of', { agency, count: workbook.conflicts.length })}
                <span className="second small workbook-file">
                  <FileName>{workbook.file}</FileName>
                  {workbook.officer === '' ? null : ` · ${t('by', { officer: workbook.officer })}`}
                </span>
              </h3>
              <WorkbookDifferences
                label={t('table', { agency })}
                conflicts={workbook.conflicts}
                taken={choicesOf(workbook, index)}
                onChoose={(conflict, take) => choose([`${index} ${stagedKey(conflict)}`], take)}
              />
            </section>
          );
        })}
      </div>
      <div className="dialog-actions">
        <span className="second small workbook-later">{t('laterHelp')}</span>
        <Button onClick={() => answer(null)}>{t('later')}</Button>
        <Button
          look="primary"
          onClick={() =>
            answer(new Map(workbooks.map((workbook, index) => [workbook, choicesOf(workbook, index)])))
          }
        >
          {t('doIt', { take: taken.size, keep: all.length - taken.size })}
        </Button>
      </div>
    </Dialog>
  );
}
