/** The part of npos (an ESC/POS reader by others, MIT) that the decoder is measured beside. */
declare module 'npos' {
  interface Parser {
    /** Rejects on a command it does not know. */
    parse(bytes: Buffer): Promise<unknown>;
  }
  const npos: { parser(): Parser };
  export default npos;
}
