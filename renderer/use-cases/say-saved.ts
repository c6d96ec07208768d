import { sayAction } from '#renderer/state/action-message.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import i18next from 'i18next';
import type { SavedPackage } from './saved-package.ts';

const t = i18next.getFixedT(null, 'export');

/** Says which file was written where, and whether it was read back; or that nothing was written (null). */
export function saySaved(saved: SavedFile | SavedPackage | null): void {
  if (saved === null) {
    sayAction({ tone: 'done', text: t('cancelled') });
    return;
  }
  const { name, place, verified } = saved;
  const leftOut = 'leftOut' in saved ? saved.leftOut : 0;
  if (leftOut > 0) {
    const text = t('savedWithout', { name, count: leftOut });
    sayAction({ tone: 'warning', text, advice: t('savedWithoutAdvice') });
    return;
  }
  if (!verified) {
    sayAction({ tone: 'done', text: t('downloaded', { name }), advice: t('downloadedAdvice') });
    return;
  }
  sayAction({
    tone: 'done',
    text: place === '' || place === name ? t('savedHere', { name }) : t('saved', { name, place }),
  });
}
