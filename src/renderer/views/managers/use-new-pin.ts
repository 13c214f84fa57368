import { useState } from 'react';
import { pinSchema } from '../../../shared/access.ts';

export interface NewPin {
  readonly pin: string;
  readonly again: string;
  /** What is said beside each field, once somebody has tried to go on. */
  readonly pinError: 'pinInvalid' | null;
  readonly againError: 'pinsDiffer' | null;
  readonly typePin: (pin: string) => void;
  readonly typeAgain: (pin: string) => void;
  /** Whether it may be sent; from now on what is wrong is said. */
  readonly check: () => boolean;
  readonly clear: () => void;
}

/** A PIN typed twice, since nobody sees what is typed. */
export function useNewPin(): NewPin {
  const [pin, typePin] = useState('');
  const [again, typeAgain] = useState('');
  const [complain, setComplain] = useState(false);
  const valid = pinSchema.safeParse(pin).success;
  return {
    pin,
    again,
    pinError: complain && !valid ? 'pinInvalid' : null,
    againError: complain && valid && pin !== again ? 'pinsDiffer' : null,
    typePin,
    typeAgain,
    check() {
      setComplain(true);
      return valid && pin === again;
    },
    clear() {
      typePin('');
      typeAgain('');
      setComplain(false);
    },
  };
}
