import { TextInput, type TextInputProps } from '@mantine/core';
import { PIN_LONGEST } from '../../shared/access.ts';

interface PinFieldProps extends Pick<TextInputProps, 'label' | 'description' | 'error' | 'ref'> {
  readonly value: string;
  readonly onType: (pin: string) => void;
  /** In a dialog: where one starts to type. */
  readonly isFirst?: boolean;
}

const NO_DIGIT = /\D/g;

/** A PIN is not shown while it is typed; a touch screen offers digits. */
export function PinField({ onType, isFirst = false, ...field }: PinFieldProps) {
  return (
    <TextInput
      {...field}
      data-autofocus={isFirst || undefined}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_LONGEST}
      onChange={(event) => {
        onType(event.currentTarget.value.replaceAll(NO_DIGIT, ''));
      }}
    />
  );
}
