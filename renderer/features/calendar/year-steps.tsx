import { Button } from '#renderer/ui/button.tsx';
import { PickOne } from '#renderer/ui/pick-one.tsx';
import { useTranslation } from 'react-i18next';

/** The year shown, with a step to the one before and after among those in which something is due. */
export function YearSteps({
  year,
  years,
  onYear,
}: {
  readonly year: number;
  readonly years: readonly number[];
  readonly onYear: (year: number) => void;
}) {
  const { t } = useTranslation('calendar');
  const at = years.indexOf(year);
  const step = (to: number | undefined, label: string, sign: string) => (
    <Button
      look="quiet"
      size="small"
      aria-label={label}
      disabledReason={to === undefined ? t('year.none') : undefined}
      onClick={() => to !== undefined && onYear(to)}
    >
      {sign}
    </Button>
  );
  return (
    <>
      {step(years[at - 1], t('year.before'), '‹')}
      <PickOne
        label={t('year.label')}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
        onChange={(picked) => onYear(Number(picked))}
      />
      {step(years[at + 1], t('year.after'), '›')}
    </>
  );
}
