import { Combobox, useCombobox } from '@mantine/core';
import { Icon } from './icon.tsx';
import './pick.css';

export interface PickOneProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a list that does not fit as a segmented control, e.g. the reporting period: key grey, value dark. */
export function PickOne<Value extends string>({ label, options, value, onChange }: PickOneProps<Value>) {
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.selectActiveOption(),
  });
  const current = options.find((option) => option.value === value);
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      offset={2}
      width="max-content"
      transitionProps={{ duration: 0 }}
      onOptionSubmit={(picked) => {
        const option = options.find((candidate) => candidate.value === picked);
        if (option !== undefined) onChange(option.value);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <button type="button" className="pick" onClick={() => combobox.toggleDropdown()}>
          <span className="pick-key">{label}</span>
          <span className="pick-value">{current?.label ?? ''}</span>
          <Icon name="down" />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={label} mah={320} style={{ overflow: 'auto' }}>
          {options.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={option.value === value}>
              {option.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
