import type { Random } from '../../practice/register/random.ts';
import type { SomeSwitches, Switches } from '../../practice/fortnox/switches.ts';

type Choices = { readonly [Name in keyof Switches]: readonly [Switches[Name], ...Switches[Name][]] };

const BOTH = [false, true] as const;

/**
 * Every way that Fortnox may behave where nothing is documented or companies differ. One setting stands alone where the
 * others would only say that the company may not be used at all.
 */
const CHOICES: Choices = {
  rateLimit: [true],
  retryAfterSeconds: [null, 1, 5, 30],
  tooManyRequestsBody: ['empty', 'html', 'json'],
  tokenCallsCount: BOTH,
  errorKeys: ['by-status', 'lower-case'],
  errorCodeAsText: BOTH,
  wildcardAccept: ['refuse', 'json'],
  unknownRoute: ['error-information', 'bare'],
  unknownFields: ['refuse', 'ignore'],
  readOnlyFields: ['ignore', 'refuse'],
  unknownParameters: ['refuse', 'ignore'],
  straightApostrophe: ['refuse', 'take'],
  missingScopeStatus: [400, 403],
  missingScopeCode: ['general', 'by-resource'],
  licence: ['active'],
  createInvoiceNeedsInvoiceScope: BOTH,
  consent: ['approve'],
  consentWithoutLicence: ['grant', 'refuse'],
  redirectWithoutCode: [false],
  withoutOfflineAccess: ['no-refresh-token', 'refresh-token', 'short-lived-refresh-token'],
  refreshGraceSeconds: [0, 60],
  revokedConsentError: ['invalid_grant', 'access_denied', 'unauthorized_client'],
  revokedConsentAccess: ['lives-on', 'ends'],
  limitCappedAt100: BOTH,
  pageBeyondEnd: ['refuse', 'empty'],
  costCentersIgnorePage: BOTH,
  severalSearchFields: ['all-hold', 'refuse'],
  yearWithoutParameter: ['by-date', 'selected'],
  emptyLockedPeriod: ['null', 'absent'],
  commentsInVoucherList: BOTH,
  quantityInVoucherRows: BOTH,
  omittedSeries: ['refuse', 'first-manual'],
  newApprovalState: [1, 2],
  negativeAmounts: ['refuse', 'take'],
  zeroRows: ['refuse', 'take'],
  deleteUsedAccount: ['refuse', 'take'],
  fileOnSeveralVouchers: ['take', 'refuse'],
  maxUploadBytes: [null],
  stockAndPriceTouchArticle: BOTH,
  changeUsedArticle: ['take', 'refuse'],
  newArticleHasPrice: BOTH,
  warehouseModule: BOTH,
  warehouseStockWrite: ['ignore', 'refuse'],
  customerNameMax: [1024],
  emailAddresses: ['unchecked', 'checked'],
  emptyDate: ['null', 'text'],
  easyVat: BOTH,
};

/** Draws the company's Fortnox: each switch stands as likely at each of its settings. */
export function drawSwitches(random: Random): SomeSwitches {
  return Object.fromEntries(
    Object.entries(CHOICES).map(([name, choices]) => [name, random.pick<unknown>(choices)]),
  );
}
