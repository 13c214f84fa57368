import { Badge } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineSettings } from '../../../shared/line-settings.ts';
import { Wiring } from './wiring.tsx';
import styles from './way-choice.module.css';

type Way = LineSettings['way'];

const WAYS: readonly Way[] = ['serial-listen', 'serial-pass-through', 'network'];
/** The only one in which a computer that is off stops no receipt. */
const RECOMMENDED: Way = 'serial-listen';

/** The three ways in, each with what it means and how its cables go. */
export function WayChoice({ way, onChoose }: { way: Way; onChoose: (way: Way) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset className={styles['ways']}>
      <legend className={styles['legend']}>{t('line.way')}</legend>
      {WAYS.map((choice) => (
        <label key={choice} className={styles['way']}>
          <span className={styles['name']}>
            <input
              type="radio"
              name="way"
              value={choice}
              className={styles['radio']}
              aria-labelledby={`${id}-${choice}-name`}
              aria-describedby={`${id}-${choice}-what`}
              checked={choice === way}
              onChange={() => {
                onChoose(choice);
              }}
            />
            <span id={`${id}-${choice}-name`}>{t(`line.ways.${choice}.name`)}</span>
          </span>
          {choice === RECOMMENDED && <Badge className={styles['badge']}>{t('line.recommended')}</Badge>}
          <Wiring way={choice} />
          <span id={`${id}-${choice}-what`} className={styles['what']}>
            {t(`line.ways.${choice}.what`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
