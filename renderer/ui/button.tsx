import { Tooltip } from '@mantine/core';
import { type ComponentProps, type ReactNode, useId } from 'react';
import './button.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'disabled'> {
  /** One primary button per page, at the right of the head. */
  readonly look?: 'primary' | 'normal' | 'quiet';
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: ReactNode;
  /** Makes the button inert and says what is missing; it stays reachable by keyboard so that the reason can be read. */
  readonly disabledReason?: string | undefined;
  readonly submit?: boolean;
}

export function Button({
  look = 'normal',
  size = 'normal',
  icon,
  disabledReason,
  submit = false,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const inert = disabledReason !== undefined;
  const button = (
    <button
      {...rest}
      type={submit && !inert ? 'submit' : 'button'}
      className={rest.className === undefined ? 'btn' : `btn ${rest.className}`}
      data-look={look}
      data-small={size === 'small' || undefined}
      data-large={size === 'large' || undefined}
      aria-disabled={inert || undefined}
      aria-describedby={inert ? reasonId : rest['aria-describedby']}
      onClick={inert ? undefined : onClick}
    >
      {icon}
      {children}
    </button>
  );
  if (!inert) return button;
  return (
    <>
      <Tooltip label={disabledReason} events={{ hover: true, focus: true, touch: true }}>
        {button}
      </Tooltip>
      <span id={reasonId} hidden>
        {disabledReason}
      </span>
    </>
  );
}
