import { SessionProvider } from '#renderer/data/session-context.tsx';
import { sayAction } from '#renderer/state/action-message.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ProblemNotice } from '#renderer/ui/problem-notice.tsx';
import { theme } from '#renderer/ui/theme.ts';
import type { Host, HostInfo } from '#shared/contracts/host.ts';
import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { ErrorBoundary } from './error-boundary.tsx';
import { FirstStart } from './first-start.tsx';
import { Shell } from './shell.tsx';
import { useOpening } from './use-opening.ts';
import { useTheme } from './use-theme.ts';

/** The whole window: opens the book of this machine, or asks the three questions first. */
export function App({ host }: { readonly host: Host }) {
  const { t } = useTranslation('app');
  const shown = useTheme();
  const reopen = (
    <Button look="primary" onClick={() => window.location.reload()}>
      {t('reopen')}
    </Button>
  );
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={shown}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <ErrorBoundary renderActions={() => reopen}>
        <Router hook={useHashLocation}>
          <Opening host={host} />
        </Router>
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Opening({ host }: { readonly host: Host }) {
  const { t } = useTranslation('app');
  const { opening, show } = useOpening(host);
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => void host.info().then(setInfo), [host]);
  useEffect(() => {
    if (opening.stage !== 'open') return;
    const { broughtBack, profileLost = false, newKey = false } = opening.healing;
    if (newKey) sayAction({ tone: 'warning', text: t('newKey.text'), advice: t('newKey.advice') });
    else if (profileLost) {
      sayAction({
        tone: 'warning',
        text: t('profileLost.text', { count: broughtBack }),
        advice: t('profileLost.advice'),
      });
    } else if (broughtBack > 0) sayAction({ tone: 'warning', text: t('healed', { count: broughtBack }) });
  }, [opening, t]);

  switch (opening.stage) {
    case 'loading':
      return (
        <p className="app-alone mute" role="status">
          {t('loading')}
        </p>
      );
    case 'failed':
      return (
        <div className="app-alone">
          <ProblemNotice
            problem={opening.error}
            actions={
              <Button look="primary" onClick={() => window.location.reload()}>
                {t('reopen')}
              </Button>
            }
          />
        </div>
      );
    case 'first-start':
      return <FirstStart host={host} db={opening.db} onOpened={show} />;
    case 'open':
      return (
        <SessionProvider session={opening.session}>
          <Shell info={info} />
        </SessionProvider>
      );
  }
}
