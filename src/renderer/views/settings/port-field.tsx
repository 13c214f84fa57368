import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AvailablePort } from '../../../shared/line-choice.ts';
import styles from './line-form.module.css';

interface PortFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly ports: readonly AvailablePort[];
  /** Empty for none. */
  readonly path: string;
  /** What no port is called here. */
  readonly none: string;
  readonly error: string | null;
  readonly onChange: (path: string) => void;
}

/** Stands for "type it yourself" in the list; no port is called so. */
const TYPED = '\u0000';

/** A serial port: one of those that are plugged in, or any by its name. */
export function PortField({ label, description, ports, path, none, error, onChange }: PortFieldProps) {
  const { t } = useTranslation();
  const [typing, setTyping] = useState(false);
  const known = ports.some((port) => port.path === path);
  const unlisted: AvailablePort[] =
    typing || known || path === '' ? [] : [{ path, name: path, maker: null, usb: false, plugged: true }];
  return (
    <div className={styles['port']}>
      <NativeSelect
        label={label}
        description={description}
        error={typing ? null : error}
        value={typing ? TYPED : path}
        data={[
          { value: '', label: none },
          ...[...ports, ...unlisted].map((port) => ({ value: port.path, label: nameOf(port) })),
          { value: TYPED, label: t('line.typePort') },
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          setTyping(chosen === TYPED);
          if (chosen !== TYPED) onChange(chosen);
        }}
      />
      {typing && (
        <TextInput
          label={t('line.portName')}
          description={t('line.portNameHint')}
          error={error}
          value={path}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );

  function nameOf({ name, maker, plugged }: AvailablePort): string {
    if (!plugged) return t('line.unplugged', { port: name });
    return maker === null ? name : `${name} – ${maker}`;
  }
}
