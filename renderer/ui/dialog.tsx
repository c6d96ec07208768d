import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
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
  useFocusReturn();
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={width}
      centered
      lockScroll={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* No Modal.Header: as a second <header> it would be announced as another banner. */}
        <div className="dialog-head">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </div>
        <Modal.Body>
          {children}
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Dialogs are mounted when they open: the focus goes back to where it was when they go away. */
function useFocusReturn(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}
