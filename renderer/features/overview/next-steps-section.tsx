import { PaneSection } from '#renderer/ui/side-pane.tsx';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { NextStep } from './next-steps.ts';

/** "Việc tiếp theo": one line each, every line leads to its place. */
export function NextStepsSection({ steps }: { readonly steps: readonly NextStep[] }) {
  const { t } = useTranslation('overview');
  if (steps.length === 0) return null;
  return (
    <PaneSection title={t('next.label')}>
      <ul className="ovw-steps">
        {steps.map(({ text, values, href, done }) => (
          <li key={text} data-done={done || undefined}>
            <Link href={href}>{t(`next.${text}`, { ...values })}</Link>
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}
