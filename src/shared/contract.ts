/**
 * The one contract between the main process and the page. Every procedure has its input, its output and the
 * role that may call it; the role is checked in main on every call.
 */
import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { managerNameSchema, pinSchema, type Role } from './access.ts';
import { documentDetailSchema, happeningSchema } from './document.ts';
import { layoutPreviewSchema } from './layout-preview.ts';
import { lessonSchema } from './layout.ts';
import { availablePortSchema } from './line-choice.ts';
import { lineDetectionSchema } from './line-detection.ts';
import { lineSettingsSchema } from './line-settings.ts';
import { pairingRequestSchema } from './pairing.ts';
import { problemSchema } from './problem.ts';
import { chartSchema, mappingPreviewSchema, mappingVersionsSchema } from './mapping-preview.ts';
import { accountSchema, accountUseSchema, mappingSchema } from './mapping.ts';
import {
  previewBasisSchema,
  setupChoicesSchema,
  setupPreviewSchema,
  setupSchema,
  setupVersionsSchema,
} from './setup.ts';
import { registerNumberSchema } from './register.ts';
import { changeSchema, PRACTICE_LINES, practiceSchema } from './state.ts';

export type { Role };
export interface ProcedureMeta {
  readonly role: Role;
  /** The page calls it also when nobody has done anything, so a call is no sign that a manager is there. */
  readonly pageAlone?: true;
}

/** A procedure that could not do what was asked answers with a problem of the catalogue. */
const base = oc.$meta<ProcedureMeta>({ role: 'manager' }).errors({ PROBLEM: { data: problemSchema } });
const cashier = base.meta({ role: 'cashier' });
const manager = base.meta({ role: 'manager' });
const managersPage = base.meta({ role: 'manager', pageAlone: true });

const documentId = z.object({ id: z.number().int() });
const namedPin = z.object({ name: managerNameSchema, pin: pinSchema });
const LOG_PAGE_LIMIT = 500;
/** A redirect's address is a few hundred characters. */
const PASTE_LIMIT = 4000;
/** The diary without plain openings of the drawer; and what happened at printer and drawer, with them. */
const LOG_PARTS = ['diary', 'printer'] as const;
export type LogPart = (typeof LOG_PARTS)[number];

export const contract = {
  app: {
    /** The snapshot first, then every change as it happens. */
    changes: cashier.output(eventIterator(changeSchema)),
    /** Tries at once whatever waits: the queue, the database, the printer line. */
    tryNow: cashier.output(z.void()),
  },
  access: {
    /** Opens this window, and no other, for a manager. Wrong PINs are counted, and soon refused without a look. */
    unlock: cashier.input(namedPin).output(z.void()),
    lock: cashier.output(z.void()),
    /** The first name turns the lock on: from then on whoever has no PIN is a cashier. */
    nameManager: manager.input(namedPin).output(z.void()),
    changePin: manager.input(namedPin).output(z.void()),
    /** The last one is removed only when it is said that this turns the lock off. */
    removeManager: manager
      .input(z.object({ name: managerNameSchema, turnsLockOff: z.boolean() }))
      .output(z.void()),
  },
  zReports: {
    detail: cashier.input(documentId).output(documentDetailSchema),
    /** Checks a held Z-report again, after something was mended, and sends it. */
    retry: cashier.input(documentId).output(z.void()),
    /**
     * Chooses the account a Z-report asks for; every held Z-report is then checked again. `instead` is the one the
     * person saw, or none: when another one has been chosen by then it is refused.
     */
    chooseAccount: manager
      .input(z.object({ use: accountUseSchema, account: accountSchema, instead: accountSchema.nullable() }))
      .output(z.void()),
    /**
     * Answers yes to the one question a held Z-report asks (the one before it never came, its clock is off), or that
     * what is wrong about a booked one has been seen. `asked` is what the person was shown.
     */
    confirm: manager.input(documentId.extend({ asked: problemSchema })).output(z.void()),
    /**
     * Answers that the register counts its Z-reports from the beginning again, from this one on: it was replaced, or
     * reset. `asked` is what the person was shown.
     */
    countAnew: manager.input(documentId.extend({ asked: problemSchema })).output(z.void()),
    /** Lays a held Z-report aside: a person has dealt with it outside Kassabryggan. It stays in the list. */
    setAside: manager.input(documentId).output(z.void()),
  },
  layouts: {
    /** Where each field of a print was read, with what a person points at taken into account; keeps nothing. */
    preview: cashier.input(documentId.extend({ lesson: lessonSchema })).output(layoutPreviewSchema),
    /** Confirms how a register prints; its held Z-reports are read anew and go their way. */
    confirm: manager.input(documentId.extend({ lesson: lessonSchema })).output(z.void()),
  },
  line: {
    /** The serial ports of this machine, and the chosen ones that are not plugged in. */
    ports: managersPage.output(z.array(availablePortSchema)),
    /**
     * Chooses how the register is heard. What is being printed is let through on the old line first. `instead` is the
     * line the person saw, or none: when another one is in force by then it is refused.
     */
    save: manager
      .input(z.object({ line: lineSettingsSchema, instead: lineSettingsSchema.nullable() }))
      .output(z.void()),
    /**
     * Searches for the settings of a port while the register prints a receipt; nothing is caught on that port
     * meanwhile. Ends with `found` or `ended`, or when the caller stops listening.
     */
    detect: manager
      .input(z.object({ path: z.string().trim().min(1) }))
      .output(eventIterator(lineDetectionSchema)),
  },
  register: {
    /** Gives the register its number in the books, once no document is being sent. What is booked keeps its own. */
    save: manager
      .input(z.object({ number: registerNumberSchema, basedOn: z.number().int() }))
      .output(z.void()),
  },
  setup: {
    /** What there is to choose from, as it stands in Fortnox now. */
    choices: managersPage.output(setupChoicesSchema),
    /** What saving would do; keeps nothing. */
    preview: manager.input(z.object({ setup: setupSchema })).output(setupPreviewSchema),
    /** Does what was previewed, once no document is being sent; refuses when it would do anything else. */
    save: manager.input(z.object({ setup: setupSchema, basedOn: previewBasisSchema })).output(z.void()),
    /** Every save, the latest first. */
    versions: managersPage.output(setupVersionsSchema),
  },
  mapping: {
    /** The chart of accounts of today's year, by number, as it stands in Fortnox. */
    accounts: cashier.output(chartSchema),
    /** What a draft makes of a Z-report, the latest unless one is named; null shows what is in force. Keeps nothing. */
    preview: cashier
      .input(z.object({ mapping: mappingSchema.nullable(), documentId: z.number().int().nullable() }))
      .output(mappingPreviewSchema),
    /** Saves once no document is being sent; every held Z-report is then checked again. */
    save: manager.input(z.object({ mapping: mappingSchema, basedOn: z.number().int() })).output(z.void()),
    /** Every save that changed accounts, the latest first. */
    versions: managersPage.output(mappingVersionsSchema),
  },
  pairing: {
    /**
     * Begins to wait for a company's consent. @returns the address of the page where it is given, which the caller
     * opens in the person's own browser
     */
    begin: manager.input(pairingRequestSchema).output(z.object({ consentUrl: z.string() })),
    /** The address the browser came back with, or the code in it, when it did not find its way here. */
    paste: manager.input(z.object({ text: z.string().max(PASTE_LIMIT) })).output(z.void()),
    /** Waits no longer. */
    cancel: manager.output(z.void()),
    /** Keeps in memory, until the app ends, the login that the keychain did not take. */
    keepForThisRun: manager.output(z.void()),
    /** Lets the login go; settings and what is booked stay. */
    forget: manager.output(z.void()),
  },
  preflight: {
    /** Looks through everything in Fortnox that the booking leans on; what is found comes with the changes. */
    run: cashier.output(z.void()),
  },
  log: {
    /** Older happenings of one part of the diary, newest first. */
    page: cashier
      .input(
        z.object({
          before: z.number().int().nullable(),
          limit: z.number().int().min(1).max(LOG_PAGE_LIMIT),
          of: z.enum(LOG_PARTS),
        }),
      )
      .output(z.array(happeningSchema)),
  },
  practice: {
    /** Cuts or mends the line between the app and the simulated Fortnox. */
    setLine: cashier.input(z.object({ line: z.enum(PRACTICE_LINES) })).output(practiceSchema),
    /** Takes a Z on the simulated register. */
    closeDay: cashier.output(z.void()),
  },
};
