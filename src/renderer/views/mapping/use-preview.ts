import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { ChartAccount, MappingPreview } from '../../../shared/mapping-preview.ts';
import type { Mapping } from '../../../shared/mapping.ts';
import type { Problem } from '../../../shared/problem.ts';
import { call } from '../../client.ts';
import { usePage } from '../../store.ts';

export interface Preview {
  /** Null until the first has come; the latest stays while the next is made. */
  readonly preview: MappingPreview | null;
  readonly failure: { readonly problem: Problem | null } | null;
  /** Shows one that was made elsewhere. */
  readonly show: (preview: MappingPreview) => void;
}

/** Several accounts may be chosen in a breath. */
const AFTER_MS = 200;

/**
 * What a draft makes of a Z-report, made again when the draft, the chart or the diary has changed.
 * @param draft null for what is in force
 * @param documentId null for the one that asks, or the latest
 */
export function usePreview(
  draft: Mapping | null,
  documentId: number | null,
  chart: readonly ChartAccount[] | null,
): Preview {
  const [preview, setPreview] = useState<MappingPreview | null>(null);
  const [failure, setFailure] = useState<Preview['failure']>(null);
  const [mapping] = useDebouncedValue(draft, AFTER_MS);
  const connected = usePage(({ connection }) => connection === 'open');
  const latestHappening = usePage(({ snapshot }) => snapshot?.happenings[0]?.id);
  useEffect(() => {
    if (!connected) return;
    let overtaken = false;
    const look = async (): Promise<void> => {
      const outcome = await call((client) => client.mapping.preview({ mapping, documentId }));
      if (overtaken) return;
      if (outcome.ok) setPreview(outcome.value);
      setFailure(outcome.ok ? null : { problem: outcome.problem });
    };
    void look();
    return () => {
      overtaken = true;
    };
    // The chart stands in main, and what happened there: neither is read here, but each is why it is made again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connected, mapping, documentId, chart, latestHappening]);
  return { preview, failure, show: setPreview };
}
