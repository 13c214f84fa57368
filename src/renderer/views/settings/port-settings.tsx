import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  CANDIDATE_BAUD_RATES,
  HANDSHAKES,
  PARITIES,
  type SerialPortSettings,
} from '../../../shared/line-settings.ts';
import { portWords } from '../../words/line-words.ts';
import styles from './line-form.module.css';

interface PortSettingsProps {
  readonly port: SerialPortSettings;
  readonly onChange: (port: SerialPortSettings) => void;
}

const DATA_BITS = [8, 7] as const;
const STOP_BITS = [1, 2] as const;

/** How a port is set, in one line; what few ever change stands behind it. */
export function PortSettings({ port, onChange }: PortSettingsProps) {
  const { t } = useTranslation();
  const rates: number[] = [...new Set([...CANDIDATE_BAUD_RATES, port.baudRate])].sort((a, b) => a - b);
  return (
    <details className={styles['advanced']}>
      <summary className={styles['summary']}>
        <span className={styles['summaryWord']}>{t('line.advanced')}</span> {portWords(t, port)}
      </summary>
      <div className={styles['grid']}>
        <NativeSelect
          label={t('line.baud')}
          data={rates.map(String)}
          value={String(port.baudRate)}
          onChange={(event) => {
            onChange({ ...port, baudRate: Number(event.currentTarget.value) });
          }}
        />
        <NativeSelect
          label={t('line.dataBits')}
          data={DATA_BITS.map(String)}
          value={String(port.dataBits)}
          onChange={(event) => {
            onChange({ ...port, dataBits: chosen(DATA_BITS, event.currentTarget.value) });
          }}
        />
        <NativeSelect
          label={t('line.parity')}
          data={PARITIES.map((value) => ({ value, label: t(`line.parities.${value}`) }))}
          value={port.parity}
          onChange={(event) => {
            onChange({ ...port, parity: chosen(PARITIES, event.currentTarget.value) });
          }}
        />
        <NativeSelect
          label={t('line.stopBits')}
          data={STOP_BITS.map(String)}
          value={String(port.stopBits)}
          onChange={(event) => {
            onChange({ ...port, stopBits: chosen(STOP_BITS, event.currentTarget.value) });
          }}
        />
        <NativeSelect
          label={t('line.handshake')}
          data={HANDSHAKES.map((value) => ({ value, label: t(`line.handshakes.${value}`) }))}
          value={port.handshake}
          onChange={(event) => {
            onChange({ ...port, handshake: chosen(HANDSHAKES, event.currentTarget.value) });
          }}
        />
      </div>
      <p className={styles['why']}>{t('line.handshakeWhy')}</p>
    </details>
  );
}

/** The choice that is written so; the list offers no other. */
function chosen<T extends string | number>(choices: readonly [T, ...T[]], written: string): T {
  return choices.find((choice) => String(choice) === written) ?? choices[0];
}
