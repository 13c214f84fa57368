import type { Standing } from '../../shared/access.ts';
import type { DocumentDetail, Happening } from '../../shared/document.ts';
import type { LayoutPreview } from '../../shared/layout-preview.ts';
import type { Lesson } from '../../shared/layout.ts';
import type { AvailablePort } from '../../shared/line-choice.ts';
import type { LineDetection } from '../../shared/line-detection.ts';
import type { LineSettings } from '../../shared/line-settings.ts';
import type { PairingRequest } from '../../shared/pairing.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import type { PreviewBasis, Setup, SetupChoices, SetupPreview, SetupVersion } from '../../shared/setup.ts';
import type { ChartAccount, MappingPreview, MappingVersion } from '../../shared/mapping-preview.ts';
import type { AccountUse, Mapping } from '../../shared/mapping.ts';
import type { LogPart } from '../../shared/contract.ts';
import type { Change, Practice, Snapshot } from '../../shared/state.ts';

/**
 * What the procedures ask of the app. Everything a person can meet comes back as a value. `by` is the manager who
 * decides; null before managers were named.
 */
export interface Services {
  snapshot(standing: Standing): Snapshot;
  subscribe(listener: (change: Change) => void): () => void;
  tryNow(): void;
  detail(id: number): Result<DocumentDetail>;
  retry(id: number): Result<void>;
  chooseAccount(
    use: AccountUse,
    account: number,
    instead: number | null,
    by: string | null,
  ): Promise<Result<void>>;
  confirm(id: number, asked: Problem, by: string | null): Result<void>;
  setAside(id: number, by: string | null): Result<void>;
  previewLayout(id: number, lesson: Lesson): Result<LayoutPreview>;
  confirmLayout(id: number, lesson: Lesson, by: string | null): Result<void>;
  logPage(before: number | null, limit: number, of: LogPart): Result<Happening[]>;
  linePorts(): Promise<Result<AvailablePort[]>>;
  saveLine(line: LineSettings, instead: LineSettings | null, by: string | null): Result<void>;
  /** @param signal the page has stopped listening */
  detectLine(path: string, signal: AbortSignal): Result<AsyncGenerator<LineDetection, void>>;
  setupChoices(): Promise<Result<SetupChoices>>;
  previewSetup(setup: Setup): Promise<Result<SetupPreview>>;
  saveSetup(setup: Setup, basedOn: PreviewBasis, by: string | null): Promise<Result<void>>;
  setupVersions(): Result<SetupVersion[]>;
  accounts(): Promise<Result<readonly ChartAccount[]>>;
  previewMapping(draft: Mapping | null, documentId: number | null): Result<MappingPreview>;
  saveMapping(mapping: Mapping, basedOn: number, by: string | null): Promise<Result<void>>;
  mappingVersions(): Result<MappingVersion[]>;
  /** `by` in these is the manager who connects; null before managers were named. */
  beginPairing(request: PairingRequest, by: string | null): Promise<Result<{ readonly consentUrl: string }>>;
  pastePairing(text: string): Promise<Result<void>>;
  cancelPairing(): Promise<Result<void>>;
  keepPairingForThisRun(by: string | null): Promise<Result<void>>;
  forgetPairing(by: string | null): Promise<Result<void>>;
  runPreflight(): Promise<Result<void>>;
  setPracticeLine(line: Practice['line']): Promise<Result<Practice>>;
  closePracticeDay(): Promise<Result<void>>;
}
