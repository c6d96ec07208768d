import { PageHead } from '#renderer/ui/page-head.tsx';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { guideHtml, guidePages } from './guide-pages.ts';
import './guide.css';

const addressOf = (id: string): string => `/so-tay/${id}`;

/** "Sổ tay": the officers' handbook inside the program, one job per page. */
export function GuidePage() {
  const { t } = useTranslation('guide');
  const { page: id } = useParams<{ page?: string }>();
  const page = guidePages.find((candidate) => candidate.id === id) ?? guidePages[0];
  const html = useMemo(() => (page ? guideHtml(page, addressOf) : ''), [page]);
  return (
    <div className="page">
      <PageHead title={t('title')} sub={t('sub')} />
      <div className="guide">
        <nav aria-label={t('title')}>
          <ol>
            {guidePages.map(({ id: other, title }) => (
              <li key={other}>
                <Link href={addressOf(other)} aria-current={other === page?.id ? 'page' : undefined}>
                  {title}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
        {/*
          Our own text from docs/guide, made into HTML by a library; nothing an officer or a package wrote. It scrolls,
          so it must be reachable by keyboard.
        */}
        <article tabIndex={0} aria-label={page?.title} dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </div>
  );
}
