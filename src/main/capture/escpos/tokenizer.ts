/**
 * Cuts an ESC/POS byte stream into tokens, whatever the chunks it arrives in (a serial adapter hands over 1 to 64
 * bytes at a time, split inside commands). Data is stepped over by its declared length and never searched for
 * commands: a logo's pixels may well read `ESC @`. Nothing a stream says makes it throw, loop, or set memory aside
 * for bytes that have not arrived.
 */
import { UNKNOWN } from './command-table.ts';
import { byteName, familyOf, isText, type Command } from './command.ts';
import { PendingBytes } from './pending-bytes.ts';
import { KEPT_BYTES, MAX_COMMAND_BYTES, SKIPPED, TEXT, type Token, type TokenFault } from './token.ts';

const ESC = 0x1b;
const AT_SIGN = 0x40;
const PREFIX_AND_COMMAND = 2;
const INITIALISE = 'ESC @';
const SELECT_DEVICE = 'ESC =';
/** Bit 0 of `ESC = n` selects the printer, bit 1 a customer display. */
const PRINTER_BIT = 1;

const CONTROL_BYTES = Array.from({ length: 0x80 }, (_, byte) => Uint8Array.of(byte));
const INITIALISE_BYTES = Uint8Array.of(ESC, AT_SIGN);
const NO_BYTES = new Uint8Array(0);

type State = 'between' | 'text' | 'command' | 'skipping';

export class EscPosTokenizer {
  #offset: number;
  #state: State = 'between';
  /** The bytes of the text or command that began in an earlier chunk. */
  readonly #pending = new PendingBytes();
  /** How many bytes the pending command has, as far as is known. */
  #need = 0;
  /** While skipping: how many bytes were stepped over, and how many the damaged data still claims. */
  #skipped = 0;
  #claimed = 0;
  #sawEscape = false;
  #display = false;
  #tokens: Token[] = [];

  /** @param startOffset where in the stream the first byte stands */
  constructor(startOffset = 0) {
    this.#offset = startOffset;
  }

  /** How far the tokens given out so far reach: the offset of the first byte that is in none of them. */
  get offset(): number {
    return this.#offset;
  }

  /** Whether bytes have arrived that are in no token yet. */
  get isPending(): boolean {
    return this.#state === 'skipping' ? this.#skipped > 0 : this.#state !== 'between';
  }

  /** Takes the next bytes of the stream and returns the tokens that end in them. The chunk is not kept. */
  push(chunk: Uint8Array): Token[] {
    // Tokens are views of a copy, since whoever reads a line fills the same buffer again and again.
    const bytes = new Uint8Array(chunk);
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === 'between') at = this.#readNext(bytes, at);
      else if (this.#state === 'text') at = this.#readText(bytes, at);
      else if (this.#state === 'command') at = this.#readCommand(bytes, at);
      else at = this.#skip(bytes, at);
    }
    return this.#takeTokens();
  }

  /**
   * The line has gone silent: text is given out, and a command whose data has not come is given up as damaged.
   * What still comes of that data is stepped over: to the next `ESC @`, to the length it claimed, or to the next
   * silence.
   */
  abandon(): Token[] {
    if (!this.isPending) return [];
    const state = this.#state;
    const have = this.#pending.total;
    this.#flush();
    if (state === 'command') this.#startSkipping(this.#need - have);
    return this.#takeTokens();
  }

  /** The stream has ended: gives out what is left. */
  end(): Token[] {
    this.#flush();
    return this.#takeTokens();
  }

  #takeTokens(): Token[] {
    const tokens = this.#tokens;
    this.#tokens = [];
    return tokens;
  }

  #emit(length: number, name: string, command: string, bytes: Uint8Array, fault: TokenFault | null): void {
    this.#tokens.push({ offset: this.#offset, length, name, command, bytes, fault });
    this.#offset += length;
  }

  #readNext(bytes: Uint8Array, at: number): number {
    const byte = bytes[at] ?? 0;
    if (isText(byte)) return this.#readText(bytes, at);
    if (familyOf(byte, this.#display) !== undefined) return this.#readCommand(bytes, at);
    const name = byteName(byte);
    this.#emit(1, name, name, CONTROL_BYTES[byte] ?? NO_BYTES, null);
    return at + 1;
  }

  #readText(bytes: Uint8Array, at: number): number {
    let end = at;
    while (end < bytes.length && isText(bytes[end] ?? 0)) end += 1;
    if (end === bytes.length) {
      this.#pending.add(bytes, at, end);
      this.#state = 'text';
    } else if (this.#state === 'text') {
      this.#pending.add(bytes, at, end);
      this.#flush();
    } else {
      this.#emit(end - at, TEXT, TEXT, bytes.subarray(at, Math.min(end, at + KEPT_BYTES)), null);
    }
    return end;
  }

  /** Reads on in a command: from the chunk alone if it lies within, else by way of the pending bytes. */
  #readCommand(bytes: Uint8Array, at: number): number {
    if (this.#state === 'between') {
      const head = bytes.subarray(at);
      const have = this.#measure(head, Math.min(PREFIX_AND_COMMAND, head.length), head.length);
      if (this.#need <= have) return at + this.#emitCommand(head, have);
      if (this.#need > MAX_COMMAND_BYTES) return at + this.#emitOversize(head, have);
      this.#pending.add(bytes, at, bytes.length);
      this.#state = 'command';
      return bytes.length;
    }
    const pending = this.#pending;
    const end = Math.min(bytes.length, at + this.#need - pending.total);
    pending.add(bytes, at, end);
    if (pending.total < this.#need) return end;
    const have = this.#measure(pending.kept(), pending.total, pending.total);
    if (this.#need > MAX_COMMAND_BYTES) {
      this.#emitOversize(pending.take(), have);
      return end;
    }
    if (this.#need > have) return end;
    this.#state = 'between';
    const used = this.#emitCommand(pending.take(), have);
    // The one byte that showed that the command had ended before it is read again.
    return end - (have - used);
  }

  /**
   * Finds out how long the command is, as far as the bytes at hand tell.
   * @returns how many of its bytes were looked at; the length, or what must be read first, is in #need
   */
  #measure(head: Uint8Array, first: number, available: number): number {
    this.#need = PREFIX_AND_COMMAND;
    if (available < PREFIX_AND_COMMAND) return available;
    const command = this.#commandOf(head);
    if (command === null) return PREFIX_AND_COMMAND;
    let have = first;
    const { length } = command;
    for (;;) {
      this.#need = typeof length === 'number' ? length : length(head, have);
      if (this.#need <= have || this.#need > available || this.#need > MAX_COMMAND_BYTES) return have;
      have = this.#need;
      if (typeof length === 'number') return have;
    }
  }

  #commandOf(head: Uint8Array): Command | null {
    return familyOf(head[0] ?? 0, this.#display)?.[head[1] ?? 0] ?? null;
  }

  /** @returns how many bytes it covers */
  #emitCommand(head: Uint8Array, have: number): number {
    const command = this.#commandOf(head);
    if (command === null || this.#need === UNKNOWN) {
      const name = `${byteName(head[0] ?? 0)} ${byteName(head[1] ?? 0)}`;
      this.#emit(PREFIX_AND_COMMAND, name, name, head.subarray(0, PREFIX_AND_COMMAND), 'unknown');
      return PREFIX_AND_COMMAND;
    }
    const length = Math.min(this.#need, have);
    const bytes = head.subarray(0, Math.min(length, KEPT_BYTES));
    const name =
      command.parameters === undefined ? command.name : `${command.name} ${command.parameters(bytes)}`;
    this.#emit(length, name, command.name, bytes, null);
    if (command.name === SELECT_DEVICE) this.#display = ((bytes[2] ?? 0) & PRINTER_BIT) === 0;
    return length;
  }

  /** Gives up a command that claims more than any print has. @returns how many bytes it covers */
  #emitOversize(head: Uint8Array, have: number): number {
    const claimed = this.#need - have;
    this.#emitDamaged(head.subarray(0, Math.min(have, KEPT_BYTES)), have);
    this.#startSkipping(claimed);
    return have;
  }

  #emitDamaged(bytes: Uint8Array, length: number): void {
    const name = this.#commandOf(bytes)?.name ?? byteName(bytes[0] ?? 0);
    this.#emit(length, name, name, bytes, 'damaged');
  }

  /** Gives out what is pending, whole or not. */
  #flush(): void {
    const { total } = this.#pending;
    if (this.#state === 'text') this.#emit(total, TEXT, TEXT, this.#pending.take(), null);
    else if (this.#state === 'command') this.#emitDamaged(this.#pending.take(), total);
    else if (this.#state === 'skipping') this.#stopSkipping();
    this.#state = 'between';
  }

  #startSkipping(claimed: number): void {
    this.#state = 'skipping';
    this.#claimed = claimed;
    this.#skipped = 0;
    this.#sawEscape = false;
  }

  #stopSkipping(): void {
    if (this.#skipped > 0) this.#emit(this.#skipped, SKIPPED, SKIPPED, NO_BYTES, 'damaged');
    this.#state = 'between';
  }

  #skip(bytes: Uint8Array, at: number): number {
    for (let next = at; next < bytes.length; next += 1) {
      const byte = bytes[next];
      if (this.#sawEscape && byte === AT_SIGN) {
        this.#skipped -= 1;
        this.#stopSkipping();
        this.#display = false;
        this.#emit(PREFIX_AND_COMMAND, INITIALISE, INITIALISE, INITIALISE_BYTES, null);
        return next + 1;
      }
      if (this.#skipped >= this.#claimed) {
        this.#stopSkipping();
        return next;
      }
      this.#sawEscape = byte === ESC;
      this.#skipped += 1;
    }
    return bytes.length;
  }
}
