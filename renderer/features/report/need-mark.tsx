import { ReportMark } from '#renderer/ui/status-mark.tsx';
import { useTranslation } from 'react-i18next';
import { NEED_MARKS, type TaskView } from './task-view.ts';

/** Word and shape of what a task's report still needs; the gravest of its issues in few words. */
export function NeedMark({ view }: { readonly view: TaskView }) {
  const { t } = useTranslation('report');
  const { need, issues } = view;
  const [issue] = issues;
  const named =
    (need === 'missing' || need === 'confirm') &&
    issue &&
    issue.code !== 'not-entered' &&
    issue.code !== 'same-as-last'
      ? issue.code
      : need;
  return <ReportMark mark={NEED_MARKS[need]}>{t(`mark.${named}`)}</ReportMark>;
}
