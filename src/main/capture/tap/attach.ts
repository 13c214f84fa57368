import { connect, type Socket } from 'node:net';
import { lineSplitter, readAnnouncement, STOP_REQUEST, type Announcement } from './announcement.ts';

export interface Attachment {
  /** Asks the tap to stop, before an update or at the end of a practice. */
  requestStop(): void;
  /** Lets go of the tap, which goes on. */
  detach(): void;
}

/**
 * Attaches to a running tap.
 * @returns the attachment, or null when no tap answers at that socket
 */
export function attachToTap(
  socketPath: string,
  on: { readonly told: (announcement: Announcement) => void; readonly gone: () => void },
): Promise<Attachment | null> {
  return new Promise((resolve) => {
    const socket: Socket = connect(socketPath);
    let attached = false;
    socket.setEncoding('utf8');
    socket.once('connect', () => {
      attached = true;
      resolve({
        requestStop: () => {
          socket.write(`${STOP_REQUEST}\n`);
        },
        detach: () => {
          attached = false;
          socket.destroy();
        },
      });
    });
    socket.on(
      'data',
      lineSplitter((line) => {
        const announcement = readAnnouncement(line);
        if (announcement !== null) on.told(announcement);
      }),
    );
    // 'close' follows every error and says all there is to say.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      if (attached) on.gone();
      else resolve(null);
    });
  });
}
