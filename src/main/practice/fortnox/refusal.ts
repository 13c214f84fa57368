/** A request the simulated Fortnox does not carry out: HTTP status, Fortnox's numeric code, its Swedish words. */
export class Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;

  constructor(status: number, code: number, message: string) {
    this.status = status;
    this.code = code;
    this.message = message;
  }
}
