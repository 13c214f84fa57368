import { onTestFinished } from 'vitest';

/** Everything this process writes while the test runs. */
export function listenToOutput(): string[] {
  const written: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array, ...rest: never[]) => {
      written.push(String(chunk));
      return write(chunk, ...rest);
    };
    onTestFinished(() => void (stream.write = write));
  }
  return written;
}
