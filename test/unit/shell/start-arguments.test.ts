import { describe, expect, test } from 'vitest';
import {
  argumentsOfApp,
  detectCommand,
  isDetectStart,
  isTapStart,
  tapCommand,
} from '../../../src/main/shell/start-arguments.ts';

describe('the command line', () => {
  test('--tap makes the process the tap', () => {
    expect(isTapStart(['/opt/kassabryggan', '--tap', '--spool', '/d'])).toBe(true);
  });

  test('--detect-line makes the process the search for a line’s settings', () => {
    const argv = ['/opt/kassabryggan', '--detect-line', '--port', '/dev/ttyUSB0'];
    expect([isDetectStart(argv), isTapStart(argv)]).toEqual([true, false]);
    expect(isDetectStart(['/opt/kassabryggan', '--', '--data', '/d'])).toBe(false);
  });

  test('a word that only begins with --tap does not', () => {
    expect(isTapStart(['/opt/kassabryggan', '--', '--tap-port', '9100'])).toBe(false);
  });

  test('the app reads only what follows a lone --, whatever Chromium and the desktop put before it', () => {
    const argv = ['/opt/kassabryggan', '--no-sandbox', 'file.txt', '--', '--data', '/d'];
    expect(argumentsOfApp(argv)).toStrictEqual(['--data', '/d']);
    expect(argumentsOfApp(argv.slice(0, 3))).toStrictEqual([]);
  });
});

describe('the tap is started', () => {
  const packed = {
    execPath: '/opt/kassabryggan',
    appImage: undefined,
    isPackaged: true,
    appPath: '/opt/app.asar',
  };

  test('as the packed program itself', () => {
    expect(tapCommand(packed)).toStrictEqual(['/opt/kassabryggan', '--tap']);
  });

  test('with the folder of the project while developing', () => {
    const command = tapCommand({
      ...packed,
      isPackaged: false,
      execPath: '/e/electron',
      appPath: '/project',
    });
    expect(command).toStrictEqual(['/e/electron', '/project', '--tap']);
  });

  test('from the AppImage file, whose mount would go away under it', () => {
    const command = tapCommand({ ...packed, appImage: '/home/till/Kassabryggan.AppImage' });
    expect(command).toStrictEqual(['/home/till/Kassabryggan.AppImage', '--tap']);
  });

  test('and so is the search for a line’s settings', () => {
    expect(detectCommand(packed)).toStrictEqual(['/opt/kassabryggan', '--detect-line']);
  });
});
