import styles from './AccountMenu.module.css';

export interface MenuChoiceProps<T extends string> {
  readonly label: string;
  readonly options: ReadonlyArray<readonly [value: T, label: string]>;
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, inside a menu; the menu stays open. */
export function MenuChoice<T extends string>(props: MenuChoiceProps<T>) {
  const { label, options, chosen, onChoose } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" aria-label={label} className={styles['choice']}>
      <p aria-hidden="true">{label}</p>
      {options.map(([value, name]) => (
        <button
          key={value}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          aria-checked={value === chosen}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
