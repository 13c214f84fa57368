/** What the command line means to the Electron shell. */

const TAP_SWITCH = '--tap';
const DETECT_SWITCH = '--detect-line';
const END_OF_SWITCHES = '--';

/** Whether this process was started to be the tap, and nothing else. */
export function isTapStart(argv: readonly string[]): boolean {
  return argv.includes(TAP_SWITCH);
}

/** Whether this process was started to find the settings of a serial line, and nothing else. */
export function isDetectStart(argv: readonly string[]): boolean {
  return argv.includes(DETECT_SWITCH);
}

/**
 * The app's own words on the command line: what follows a lone `--`. What stands before it belongs to Electron and
 * Chromium (`--no-sandbox` from an AppImage, a file name from the desktop), and is not ours to judge.
 */
export function argumentsOfApp(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf(END_OF_SWITCHES);
  return end === -1 ? [] : argv.slice(end + 1);
}

interface Executable {
  readonly execPath: string;
  /** The AppImage file this runs from, as its runtime says in APPIMAGE; undefined elsewhere. */
  readonly appImage: string | undefined;
  readonly isPackaged: boolean;
  readonly appPath: string;
}

/**
 * How a tap is started here: the same executable with `--tap`. In an AppImage the executable lies in a mount that
 * goes away with the app, and the tap outlives the app, so there the AppImage itself is started.
 */
export function tapCommand(executable: Executable): Command {
  return commandWith(TAP_SWITCH, executable);
}

/** How the search for a line's settings is started here: like the tap. */
export function detectCommand(executable: Executable): Command {
  return commandWith(DETECT_SWITCH, executable);
}

type Command = readonly [string, ...string[]];

function commandWith(startSwitch: string, executable: Executable): Command {
  const program = executable.appImage ?? executable.execPath;
  return executable.isPackaged ? [program, startSwitch] : [program, executable.appPath, startSwitch];
}
