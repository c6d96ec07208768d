import type { ComponentProps } from 'react';

/** An action in running text or in a narrow place: looks like a link, is a button. */
export function LinkButton(props: Omit<ComponentProps<'button'>, 'type' | 'className'>) {
  return <button {...props} type="button" className="link" />;
}
