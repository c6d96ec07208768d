import { useBook, useSession } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckBox } from '#renderer/ui/check-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { InlineNote } from '#renderer/ui/notice.tsx';
import { sayProblem } from '#renderer/ui/say-problem.ts';
import { freezeDraft } from '#renderer/use-cases/draft/freeze-draft.ts';
import type { DraftDoubts } from '#shared/office/draft/draft-doubts.ts';
import type { Draft } from '#shared/office/draft/make-draft.ts';
import { formatDate } from '#shared/time/format-date.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** "Chốt báo cáo": what is kept, what is still doubtful, and the officer's word that it was looked at. */
export function FreezeDialog({
  draft,
  title,
  doubts,
  onClose,
}: {
  readonly draft: Draft;
  readonly title: string;
  readonly doubts: DraftDoubts;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('draft');
  const session = useSession();
  const book = useBook();
  const [agreed, setAgreed] = useState(false);
  const [working, setWorking] = useState(false);
  const { unsettled, numbers, leftOut } = doubts;
  const asks = numbers.length > 0 || leftOut.length > 0;
  const nameOf = (id: string): string => book.agencies.find((agency) => agency.id === id)?.shortName ?? id;
  const placeOf = (key: string): number => draft.blocks.findIndex((block) => block.key === key) + 1;
  const freeze = async () => {
    setWorking(true);
    try {
      const code = await freezeDraft(session, draft);
      sayAction({
        tone: 'done',
        text: t('freezeDialog.done', { code }),
        advice: t('freezeDialog.doneAdvice'),
      });
    } catch (error) {
      sayProblem(error);
    } finally {
      onClose();
    }
  };
  const reason =
    unsettled.length > 0
      ? t('freezeDialog.refused', { count: unsettled.length })
      : asks && !agreed
        ? t('freezeDialog.notAgreed')
        : working
          ? t('working')
          : undefined;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('freezeDialog.title', { document: title, period: draft.summary.period.title })}
      width={640}
      actions={
        <>
          <Button onClick={onClose}>{t('freezeDialog.cancel')}</Button>
          <Button look="primary" disabledReason={reason} onClick={() => void freeze()}>
            {t('freezeDialog.freeze')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('freezeDialog.what', { asOf: formatDate(draft.asOf) })}</p>
        {unsettled.length === 0 ? null : (
          <InlineNote tone="late">{t('freezeDialog.refused', { count: unsettled.length })}</InlineNote>
        )}
        {numbers.length === 0 ? null : (
          <InlineNote tone="need">
            {t('freezeDialog.numbers', { count: numbers.length })}
            <ul className="draft-list">
              {numbers.map(({ key, doubts: found }) => (
                <li key={key}>
                  {t('freezeDialog.numbersOf', {
                    n: placeOf(key),
                    numbers: found
                      .map(({ number, outdated }) =>
                        outdated ? t('freezeDialog.outdated', { number }) : number,
                      )
                      .join('; '),
                  })}
                </li>
              ))}
            </ul>
          </InlineNote>
        )}
        {leftOut.length === 0 ? null : (
          <InlineNote tone="need">
            {t('freezeDialog.leftOut', { count: leftOut.length })}{' '}
            {leftOut.map(({ agency }) => nameOf(agency)).join(', ')}.
          </InlineNote>
        )}
        {asks ? (
          <CheckBox checked={agreed} onChange={setAgreed}>
            {t('freezeDialog.agree')}
          </CheckBox>
        ) : unsettled.length === 0 ? (
          <p className="second">{t('freezeDialog.clean')}</p>
        ) : null}
      </div>
    </Dialog>
  );
}
