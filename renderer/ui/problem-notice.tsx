import { Problem } from '#shared/problem.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './notice.tsx';

/** Shows whatever was thrown: a Problem in its own words, anything else as a defect of the program with a code. */
export function ProblemNotice({
  problem,
  actions,
}: {
  readonly problem: unknown;
  readonly actions?: ReactNode;
}) {
  const { t } = useTranslation('ui');
  const shown = actions === undefined ? {} : { actions };
  if (problem instanceof Problem) {
    const code = [problem.where, t('notice.code', { code: problem.code })].filter(Boolean).join(' · ');
    return (
      <Notice kind="refused" title={problem.message} code={code} {...shown}>
        {problem.advice}
      </Notice>
    );
  }
  const detail = problem instanceof Error ? problem.message : String(problem);
  return (
    <Notice kind="error" title={t('notice.defect')} code={t('notice.defectCode', { detail })} {...shown}>
      {t('notice.defectSafe')}
    </Notice>
  );
}
