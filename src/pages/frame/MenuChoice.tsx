import styles from './AccountMenu.module.css';

export interface MenuChoiceProps<T extends string> {
  readonly label: string;
  /** The last is the language of the label, where it is not the page's. */
  readonly options: ReadonlyArray<readonly [value: T, label: string, lang?: string]>;
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
      {options.map(([value, name, lang]) => (
        <button
          key={value}
          type="button"
          role="menuitemradio"
          tabIndex={-1}
          lang={lang}
          aria-checked={value === chosen}
          onClick={() => onChoose(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
