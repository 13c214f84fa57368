/** A printer line in words. */
import type { TFunction } from 'i18next';
import type { LineFormat, LineSettings, SerialPortSettings } from '../../shared/line-settings.ts';

/** `9600 baud, 8 bitar, ingen paritet` */
export function formatWords(t: TFunction, { baudRate, dataBits, parity, stopBits }: LineFormat): string {
  const words = t('line.format', { baud: baudRate, bits: dataBits, parity: t(`line.parities.${parity}`) });
  return stopBits === 1 ? words : `${words}, ${t('line.stopBitsTwo')}`;
}

/** `9600 baud, 8 bitar, ingen paritet, ingen handskakning` */
export function portWords(t: TFunction, port: SerialPortSettings): string {
  return `${formatWords(t, port)}, ${t(`line.handshakes.${port.handshake}`)}`;
}

/** The line in one sentence: its way, its ends, and for a serial one how its port is set. */
export function lineWords(t: TFunction, line: LineSettings): string {
  const ends = t(`line.summary.${line.way}`, endsOf(line));
  return line.way === 'network' ? ends : `${ends}, ${portWords(t, line.register)}`;
}

/** What saving a line will do, sentence by sentence. */
export function consequences(t: TFunction, line: LineSettings, now: LineSettings | null): string[] {
  const { port, printer } = endsOf(line);
  const wait = now === null ? [] : [t('line.willWait')];
  switch (line.way) {
    case 'network':
      return [t('line.willServe', { port, printer }), ...wait];
    case 'serial-pass-through':
      return [t('line.willPass', { port, printer }), ...wait];
    case 'serial-listen': {
      const again = now?.way === line.way && now.register.path === line.register.path;
      const replies = line.printer === null ? [] : [t('line.willHearReplies', { port: printer })];
      return [t(again ? 'line.willListenAgain' : 'line.willListen', { port }), ...replies, ...wait];
    }
  }
}

function endsOf(line: LineSettings): { readonly port: string; readonly printer: string } {
  return line.way === 'network'
    ? { port: String(line.listenPort), printer: `${line.printer.host}:${line.printer.port}` }
    : { port: line.register.path, printer: line.printer?.path ?? '' };
}
