import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOGIN_ACCOUNTS, type LoginAccount } from '../../../shared/pairing.ts';
import styles from './fortnox-view.module.css';

/** The only one that neither runs out nor leaves with a person. */
const RECOMMENDED: LoginAccount = 'service';

/** The two kinds of login, each with what it means. */
export function AccountChoice({
  account,
  onChoose,
}: {
  account: LoginAccount;
  onChoose: (account: LoginAccount) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles['choice']}>
      <legend className={styles['strong']}>{t('pairing.account')}</legend>
      {LOGIN_ACCOUNTS.map((kind) => {
        const name = t(`pairing.accounts.${kind}.name`);
        return (
          <Radio
            key={kind}
            name="account"
            value={kind}
            checked={kind === account}
            label={kind === RECOMMENDED ? `${name} (${t('pairing.recommended').toLocaleLowerCase()})` : name}
            description={t(`pairing.accounts.${kind}.what`)}
            onChange={() => {
              onChoose(kind);
            }}
          />
        );
      })}
    </fieldset>
  );
}
