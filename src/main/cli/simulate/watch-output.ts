/** What the process that simulates writes out, and what nobody in it has caught. */
export interface OutputWatch {
  readonly written: readonly string[];
  readonly faults: readonly string[];
  stop(): void;
}

/** Everything passes on as usual meanwhile; a promise that fails and has nobody to hear it does not end the process. */
export function watchOutput(): OutputWatch {
  const written: string[] = [];
  const faults: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => {
    const before = Object.getOwnPropertyDescriptor(stream, 'write');
    const write = stream.write.bind(stream);
    stream.write = new Proxy(write, {
      apply(target, self, args: Parameters<typeof write>) {
        const [chunk] = args;
        written.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
        return Reflect.apply(target, self, args);
      },
    });
    return { stream, before };
  });
  const uncaught = (error: unknown): void => {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('unhandledRejection', uncaught);
  return {
    written,
    faults,
    stop() {
      process.off('unhandledRejection', uncaught);
      for (const { stream, before } of streams) {
        if (before === undefined) Reflect.deleteProperty(stream, 'write');
        else Object.defineProperty(stream, 'write', before);
      }
    },
  };
}
