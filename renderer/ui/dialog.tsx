import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog.css';

/** A question that must be answered before anything else. Esc and "Đóng" leave everything as it was. */
export function Dialog({
  opened,
  onClose,
  title,
  children,
  actions,
  width = 480,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom right, the primary one last. */
  readonly actions?: ReactNode;
  readonly width?: number;
}) {
  const { t } = useTranslation('ui');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width}
      centered
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {children}
      {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
    </Modal>
  );
}
