import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { TickList, type TickListProps } from './tick-list.tsx';
import './pick.css';

/** A filter: key grey, value dark, tinted while it filters; opens a tick list. */
export function FilterPick<Value extends string>(props: TickListProps<Value>) {
  const { t } = useTranslation('ui');
  const [opened, setOpened] = useState(false);
  const { label, options, selected } = props;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      offset={2}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className="pick"
          data-on={selected !== null || undefined}
          onClick={() => setOpened(!opened)}
        >
          <span className="pick-key">{label}</span>
          <span className="pick-value">
            {selected === null ? t('filter.all') : describe(options, selected, t)}
          </span>
          <Icon name="down" />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <TickList {...props} />
      </Popover.Dropdown>
    </Popover>
  );
}

function describe<Value extends string>(
  options: TickListProps<Value>['options'],
  selected: readonly Value[],
  t: (key: 'filter.picked', values: { count: number }) => string,
): string {
  const [only] = selected;
  if (selected.length !== 1) return t('filter.picked', { count: selected.length });
  return options.find((option) => option.value === only)?.label ?? '';
}
