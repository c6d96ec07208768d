import { sayAction } from '#renderer/state/action-message.ts';
import type { SavedFile } from '#shared/contracts/host.ts';
import i18next from 'i18next';

const t = i18next.getFixedT(null, 'export');

/** Says which file was written where, and whether it was read back; or that nothing was written (null). */
export function saySaved(saved: SavedFile | null): void {
  if (saved === null) {
    sayAction({ tone: 'done', text: t('cancelled') });
    return;
  }
  const { name, place, verified } = saved;
  if (!verified) {
    sayAction({ tone: 'done', text: t('downloaded', { name }), advice: t('downloadedAdvice') });
    return;
  }
  sayAction({
    tone: 'done',
    text: place === '' || place === name ? t('savedHere', { name }) : t('saved', { name, place }),
  });
}
