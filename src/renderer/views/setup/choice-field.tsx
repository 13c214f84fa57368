import { NativeSelect } from '@mantine/core';
import type { Choice } from '../../../shared/setup.ts';

interface ChoiceFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** What an empty choice means; without it one must be chosen. */
  readonly none?: string;
  readonly choices: readonly (Choice & { readonly disabled?: boolean })[];
  readonly value: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** A record in Fortnox, chosen from what Fortnox has. What was chosen and is gone is still shown, by its code. */
export function ChoiceField({ label, hint, none, choices, value, onChoose }: ChoiceFieldProps) {
  const known = value === null || choices.some(({ code }) => code === value);
  const offered = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...(known ? [] : [{ value: value ?? '', label: value ?? '' }]),
    ...choices.map(({ code, name, disabled = false }) => ({
      value: code,
      label: name === '' ? code : `${code} – ${name}`,
      disabled,
    })),
  ];
  return (
    <NativeSelect
      label={label}
      description={hint}
      data={offered}
      value={value ?? ''}
      onChange={(event) => {
        const code = event.currentTarget.value;
        onChoose(code === '' ? null : code);
      }}
    />
  );
}
