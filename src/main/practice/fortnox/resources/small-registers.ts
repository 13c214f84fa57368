/** The small registers: a code and what it stands for (Fortnox OpenAPI; defaults from recorded answers). */
import type { RegisterDefinition } from '../records/definition.ts';
import { text } from '../records/field-rule.ts';
import { refusals } from '../refusals.ts';
import { TOPICS } from '../events/topics.ts';

const ALL = ['list', 'get', 'post', 'put', 'delete'] as const;
const SCOPE = 'settings';

export const units: RegisterDefinition = {
  path: '/3/units',
  scope: SCOPE,
  single: 'Unit',
  list: 'Units',
  key: 'Code',
  location: 'units',
  methods: ALL,
  rules: {
    Code: text(20, { required: true, fixed: true }),
    Description: text(100, { required: true }),
    CodeEnglish: text(100),
  },
  register: (world) => world.registers.units,
  notFound: refusals.unitNotFound,
  taken: refusals.taken,
};

export const termsOfPayments: RegisterDefinition = {
  path: '/3/termsofpayments',
  scope: SCOPE,
  single: 'TermsOfPayment',
  list: 'TermsOfPayments',
  key: 'Code',
  location: 'paymentterms',
  methods: ALL,
  topic: TOPICS.termsOfPayments,
  rules: {
    Code: text(25, { required: true, fixed: true }),
    Description: text(undefined, { required: true }),
  },
  register: (world) => world.registers.termsOfPayments,
  notFound: refusals.termsOfPaymentNotFound,
  taken: refusals.taken,
};

export const termsOfDeliveries: RegisterDefinition = {
  path: '/3/termsofdeliveries',
  scope: SCOPE,
  single: 'TermsOfDelivery',
  list: 'TermsOfDeliveries',
  key: 'Code',
  location: 'termsofdeliveries',
  methods: ['list', 'get', 'post', 'put'],
  rules: {
    Code: text(undefined, { required: true, fixed: true }),
    Description: text(undefined, { required: true }),
    DescriptionEnglish: text(),
  },
  register: (world) => world.registers.termsOfDeliveries,
  notFound: refusals.termsOfDeliveryNotFound,
  taken: refusals.taken,
};

export const wayOfDeliveries: RegisterDefinition = {
  path: '/3/wayofdeliveries',
  scope: SCOPE,
  single: 'WayOfDelivery',
  list: 'WayOfDeliveries',
  key: 'Code',
  location: 'wayofdeliveries',
  methods: ALL,
  rules: {
    Code: text(50, { required: true, fixed: true }),
    Description: text(100),
    DescriptionEnglish: text(100),
  },
  register: (world) => world.registers.wayOfDeliveries,
  notFound: refusals.wayOfDeliveryNotFound,
  taken: refusals.taken,
};
