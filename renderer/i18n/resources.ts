import { appVi } from '#renderer/app/vi.ts';
import { appendixReviewVi } from '#renderer/features/appendix-review/vi.ts';
import { agenciesVi } from '#renderer/features/agencies/vi.ts';
import { calendarVi } from '#renderer/features/calendar/vi.ts';
import { closingDayVi } from '#renderer/features/closing-day/vi.ts';
import { detailedPlanVi } from '#renderer/features/detailed-plan/vi.ts';
import { exchangeVi } from '#renderer/features/exchange/vi.ts';
import { firstStartVi } from '#renderer/features/first-start/vi.ts';
import { draftVi } from '#renderer/features/summary/draft/vi.ts';
import { summaryVi } from '#renderer/features/summary/vi.ts';
import { exportVi } from '#renderer/features/export/vi.ts';
import { planTableVi } from '#renderer/features/plan-table/vi.ts';
import { officeSetupVi } from '#renderer/features/office-setup/vi.ts';
import { overviewVi } from '#renderer/features/overview/vi.ts';
import { printVi } from '#renderer/features/print/vi.ts';
import { reportVi } from '#renderer/features/report/vi.ts';
import { searchVi } from '#renderer/features/search/vi.ts';
import { taskVi } from '#renderer/features/task/vi.ts';
import { fullTextVi } from '#renderer/features/full-text/vi.ts';
import { guideVi } from '#renderer/features/guide/vi.ts';
import { conflictsVi } from '#renderer/features/conflicts/vi.ts';
import { workbookReviewVi } from '#renderer/features/workbook-review/vi.ts';
import { backupVi } from '#renderer/features/backup/vi.ts';
import { machinesVi } from '#renderer/features/machines/vi.ts';
import { extensionVi } from '#renderer/ui/extension/vi.ts';
import { attachedFilesVi } from '#renderer/ui/attached-files/vi.ts';
import { recordVi } from '#renderer/ui/record/vi.ts';
import { remindersVi } from '#renderer/ui/reminders/vi.ts';
import { uiVi } from '#renderer/ui/vi.ts';

/**
 * Every text an officer sees, one namespace per feature. To add a feature: write
 * `renderer/features/<feature>/vi.ts` with one `as const` object, and one line here.
 * Keys are typed from these objects, so a missing key does not compile.
 */
export const resources = {
  app: appVi,
  'appendix-review': appendixReviewVi,
  agencies: agenciesVi,
  calendar: calendarVi,
  'closing-day': closingDayVi,
  'detailed-plan': detailedPlanVi,
  exchange: exchangeVi,
  'first-start': firstStartVi,
  summary: summaryVi,
  draft: draftVi,
  export: exportVi,
  'plan-table': planTableVi,
  'office-setup': officeSetupVi,
  overview: overviewVi,
  print: printVi,
  report: reportVi,
  search: searchVi,
  task: taskVi,
  'full-text': fullTextVi,
  guide: guideVi,
  conflicts: conflictsVi,
  'workbook-review': workbookReviewVi,
  backup: backupVi,
  machines: machinesVi,
  extension: extensionVi,
  'attached-files': attachedFilesVi,
  record: recordVi,
  reminders: remindersVi,
  ui: uiVi,
} as const;

export type Resources = typeof resources;
