/**
 * Cuts an ESC/POS byte stream into tokens, whatever the chunks it arrives in (a serial adapter hands over 1 to 64
 * bytes at a time, split inside commands). Data is stepped over by its declared length and never searched for
 * commands: a logo's pixels may well read `ESC @`. Nothing a stream says makes it throw, loop, or set memory aside
 * for bytes that have not arrived.
 */
import { ByteWindow } from './byte-window.ts';
import { UNKNOWN } from './command-table.ts';
import { byteName, familyOf, isText, type Command, type CommandFamily } from './command.ts';
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

/** What stands at the start of the window. */
type State = 'between' | 'text' | 'command' | 'skipping';

export class EscPosTokenizer {
  /** Where in the stream the window starts. */
  #offset: number;
  #state: State = 'between';
  readonly #window = new ByteWindow();
  /** How many bytes of the text or command under way have been looked at. */
  #have = 0;
  /** Bytes of a text under way that were counted and let go, because it is longer than what is kept of one. */
  #surplus = 0;
  /** How many bytes the command under way has, as far as is known. */
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

  /** How many bytes have arrived that are in no token yet. */
  get pendingBytes(): number {
    return this.#state === 'skipping' ? this.#skipped : this.#window.length + this.#surplus;
  }

  /** The byte that what is pending began with; undefined while nothing is. */
  get pendingPrefix(): number | undefined {
    return this.isPending ? this.#window.head(1)[0] : undefined;
  }

  /** Takes the next bytes of the stream and returns the tokens that end in them. The chunk is not kept. */
  push(chunk: Uint8Array): Token[] {
    let at = 0;
    while (at < chunk.length) {
      // A command longer than a block gets one to itself, so that no short text keeps a long picture in memory.
      const long = this.#state === 'command' && this.#need > KEPT_BYTES;
      at = this.#window.admit(chunk, at, long ? this.#need - this.#window.length : Infinity);
      this.#readOn();
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
    const missing = this.#state === 'command' ? this.#need - this.#window.length : 0;
    this.#flush();
    if (missing > 0) this.#startSkipping(missing);
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

  /** Gives out a token that covers the next bytes of the stream, and lets them go. */
  #emit(length: number, name: string, command: string, bytes: Uint8Array, fault: TokenFault | null): void {
    this.#tokens.push({ offset: this.#offset, length, name, command, bytes, fault });
    this.#offset += length;
    this.#state = 'between';
    this.#have = 0;
  }

  /** Reads tokens from the window as far as they are whole. */
  #readOn(): void {
    const window = this.#window;
    while (window.start < window.end) {
      if (this.#state === 'skipping') this.#skip();
      else {
        const byte = window.block[window.start] ?? 0;
        const family = familyOf(byte, this.#display);
        if (isText(byte)) {
          if (!this.#readText()) return;
        } else if (family === null) this.#emitControl(byte);
        else if (!this.#readCommand(family)) return;
      }
    }
  }

  #emitControl(byte: number): void {
    const name = byteName(byte);
    this.#emit(1, name, name, CONTROL_BYTES[byte] ?? NO_BYTES, null);
    this.#window.start += 1;
  }

  /** @returns false when the text may go on in bytes that have not come yet */
  #readText(): boolean {
    const { block, start, end } = this.#window;
    let at = start + this.#have;
    while (at < end && isText(block[at] ?? 0)) at += 1;
    this.#have = at - start;
    if (at < end) {
      this.#emitText();
      return true;
    }
    this.#state = 'text';
    if (this.#have > KEPT_BYTES) {
      this.#surplus += this.#have - KEPT_BYTES;
      this.#have = KEPT_BYTES;
      this.#window.end = start + KEPT_BYTES;
    }
    return false;
  }

  #emitText(): void {
    const have = this.#have;
    const bytes = this.#window.head(Math.min(have, KEPT_BYTES));
    this.#emit(have + this.#surplus, TEXT, TEXT, bytes, null);
    this.#window.start += have;
    this.#surplus = 0;
  }

  /** @returns false when bytes are missing */
  #readCommand(family: CommandFamily): boolean {
    const window = this.#window;
    const command =
      window.length < PREFIX_AND_COMMAND ? null : (family[window.block[window.start + 1] ?? 0] ?? null);
    if (command !== null) this.#measure(command);
    else {
      this.#need = PREFIX_AND_COMMAND;
      this.#have = Math.min(window.length, PREFIX_AND_COMMAND);
    }
    if (this.#need > MAX_COMMAND_BYTES) this.#giveUpOversize();
    else if (this.#need > this.#have) {
      this.#state = 'command';
      return false;
    } else if (command === null || this.#need === UNKNOWN) this.#emitUnknown();
    else this.#emitCommand(command);
    return true;
  }

  /** Finds out how long the command is (#need), as far as the bytes at hand tell (#have is how many were asked). */
  #measure({ length }: Command): void {
    const available = this.#window.length;
    if (typeof length === 'number') {
      this.#need = length;
      this.#have = Math.min(length, available);
      return;
    }
    const head = this.#window.head(available);
    let have = Math.max(this.#have, PREFIX_AND_COMMAND);
    if (this.#state === 'command' && this.#need <= available) have = Math.max(have, this.#need);
    let need = length(head, have);
    while (need > have && need <= available && need <= MAX_COMMAND_BYTES) {
      have = need;
      need = length(head, have);
    }
    this.#need = need;
    this.#have = have;
  }

  #emitCommand(command: Command): void {
    const bytes = this.#window.head(Math.min(this.#need, KEPT_BYTES));
    const name =
      command.parameters === undefined ? command.name : `${command.name} ${command.parameters(bytes)}`;
    this.#window.start += this.#need;
    this.#emit(this.#need, name, command.name, bytes, null);
    if (command.name === SELECT_DEVICE) this.#display = ((bytes[2] ?? 0) & PRINTER_BIT) === 0;
  }

  #emitUnknown(): void {
    const bytes = this.#window.head(PREFIX_AND_COMMAND);
    const name = `${byteName(bytes[0] ?? 0)} ${byteName(bytes[1] ?? 0)}`;
    this.#window.start += PREFIX_AND_COMMAND;
    this.#emit(PREFIX_AND_COMMAND, name, name, bytes, 'unknown');
  }

  /** Gives up a command that claims more than any print has. */
  #giveUpOversize(): void {
    const claimed = this.#need - this.#have;
    this.#emitDamaged(this.#have);
    this.#startSkipping(claimed);
  }

  #emitDamaged(length: number): void {
    const bytes = this.#window.head(Math.min(length, KEPT_BYTES));
    const prefix = bytes[0] ?? 0;
    const second = bytes[1];
    const command = second === undefined ? undefined : familyOf(prefix, this.#display)?.[second];
    const name = command?.name ?? byteName(prefix);
    this.#window.start += length;
    this.#emit(length, name, name, bytes, 'damaged');
  }

  /** Gives out what is pending, whole or not. */
  #flush(): void {
    if (this.#state === 'text') this.#emitText();
    else if (this.#state === 'command') this.#emitDamaged(this.#window.length);
    else if (this.#state === 'skipping') this.#stopSkipping();
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

  #skip(): void {
    const window = this.#window;
    while (window.start < window.end) {
      const byte = window.block[window.start];
      if (this.#sawEscape && byte === AT_SIGN) {
        this.#skipped -= 1;
        this.#stopSkipping();
        this.#display = false;
        window.start += 1;
        this.#emit(PREFIX_AND_COMMAND, INITIALISE, INITIALISE, INITIALISE_BYTES, null);
        return;
      }
      if (this.#skipped >= this.#claimed) {
        this.#stopSkipping();
        return;
      }
      this.#sawEscape = byte === ESC;
      this.#skipped += 1;
      window.start += 1;
    }
  }
}
