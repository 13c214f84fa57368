import { describe, expect, test } from 'vitest';
import { isPin, newPepper, sealPin } from '../../../src/main/access/pin.ts';
import { isEasilyGuessed, pinSchema } from '../../../src/shared/access.ts';

/** Each hash is meant to take long, and the other tests want the processor too. */
const SLOW = { timeout: 60_000 };

describe('a sealed PIN', SLOW, () => {
  test('is known by its digits, its name and the secret of the keychain together', async () => {
    const pepper = newPepper();
    const sealed = await sealPin('Anna', '2580', pepper);
    expect(await isPin('anna ', '2580', sealed, pepper)).toBe(true);
    expect(await isPin('Anna', '2581', sealed, pepper)).toBe(false);
    expect(await isPin('Bo', '2580', sealed, pepper)).toBe(false);
    expect(await isPin('Anna', '2580', sealed, newPepper())).toBe(false);
  });

  test('is another one each time, so that two alike cannot be seen', async () => {
    const pepper = newPepper();
    const [one, other] = [await sealPin('Anna', '2580', pepper), await sealPin('Anna', '2580', pepper)];
    expect(one.salt).not.toEqual(other.salt);
    expect(one.hash).not.toEqual(other.hash);
  });
});

test.for(['1111', '1234', '7890', '4321', '0987', '88888888'])('%s is what everybody tries first', (pin) => {
  expect(isEasilyGuessed(pin)).toBe(true);
});

test.for(['2580', '1212', '13579', '90210'])('%s is not too easily guessed', (pin) => {
  expect(isEasilyGuessed(pin)).toBe(false);
});

test.for(['123', '123456789', '12 34', '１２３４', 'abcd', ''])('"%s" is no PIN', (pin) => {
  expect(pinSchema.safeParse(pin).success).toBe(false);
});
