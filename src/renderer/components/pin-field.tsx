import { TextInput, type TextInputProps } from '@mantine/core';
import { PIN_LONGEST } from '../../shared/access.ts';

interface PinFieldProps extends Pick<TextInputProps, 'label' | 'description' | 'error' | 'ref'> {
  readonly value: string;
  readonly onType: (pin: string) => void;
}

const NO_DIGIT = /\D/g;

/** A PIN is not shown while it is typed; a touch screen offers digits. */
export function PinField({ onType, ...field }: PinFieldProps) {
  return (
    <TextInput
      {...field}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_LONGEST}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      onChange={(event) => {
        onType(event.currentTarget.value.replaceAll(NO_DIGIT, ''));
      }}
    />
  );
}
