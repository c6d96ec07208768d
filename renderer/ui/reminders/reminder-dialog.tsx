import { useTranslation } from 'react-i18next';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { ReminderSettings } from './reminder-settings.tsx';

/** "Cách nhắc…": everything in it counts at once. */
export function ReminderDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('reminders');
  const { t: ui } = useTranslation('ui');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('set.title')}
      width={420}
      actions={
        <Button look="primary" onClick={onClose}>
          {ui('close')}
        </Button>
      }
    >
      <ReminderSettings />
    </Dialog>
  );
}
