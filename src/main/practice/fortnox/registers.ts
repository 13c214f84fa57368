import { Register } from './records/register.ts';

/** The registers of the company that do not hang on a financial year. */
export class Registers {
  readonly costCenters = new Register();
  readonly projects = new Register();
  readonly units = new Register();
  readonly termsOfPayments = new Register();
  readonly termsOfDeliveries = new Register();
  readonly wayOfDeliveries = new Register();
  readonly labels = new Register();
  readonly predefinedAccounts = new Register();
  readonly predefinedVoucherSeries = new Register();
  readonly priceLists = new Register();
  readonly prices = new Register();
  readonly articles = new Register();
  readonly customers = new Register();
  readonly orders = new Register();
  readonly invoices = new Register();
  /** What was uploaded, and what it belongs to; both by file id. */
  readonly files = new Register();
  readonly fileConnections = new Register();
  /** The bytes of the uploads, by file id. */
  readonly uploads = new Map<string, Uint8Array>();
  #lastRowId = 0;

  /** A new id for an order row; every update of an order gives all its rows new ones. */
  nextRowId(): number {
    this.#lastRowId += 1;
    return this.#lastRowId;
  }
}
