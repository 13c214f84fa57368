import { useEffect, useState } from 'react';
import type { DocumentDetail } from '../../shared/document.ts';
import { call } from '../client.ts';
import { usePage } from '../store.ts';

export type DetailState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed' }
  | { readonly phase: 'ready'; readonly detail: DocumentDetail };

interface Fetched {
  readonly documentId: number;
  readonly state: DetailState;
}

/**
 * Everything about one Z-report. It is fetched again when something happens to it, and what is shown stays
 * until the new has come, so that the page keeps its place.
 */
export function useDetail(documentId: number): DetailState & { readonly retry: () => void } {
  const [fetched, setFetched] = useState<Fetched | null>(null);
  const [tries, setTries] = useState(0);
  const connected = usePage(({ connection }) => connection === 'open');
  const document = usePage(({ snapshot }) => snapshot?.documents.find(({ id }) => id === documentId));
  const latestHappening = usePage(
    ({ snapshot }) => snapshot?.happenings.find((happening) => happening.documentId === documentId)?.id,
  );

  useEffect(() => {
    if (!connected) return;
    let overtaken = false;
    const fetch = async (): Promise<void> => {
      const outcome = await call((client) => client.zReports.detail({ id: documentId }));
      if (overtaken) return;
      setFetched({
        documentId,
        state: outcome.ok ? { phase: 'ready', detail: outcome.value } : { phase: 'failed' },
      });
    };
    void fetch();
    return () => {
      overtaken = true;
    };
    // What happened to it is not read here, but is why it is fetched again.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [connected, documentId, document, latestHappening, tries]);

  const state: DetailState = fetched?.documentId === documentId ? fetched.state : { phase: 'loading' };
  return {
    ...state,
    retry: () => {
      setFetched(null);
      setTries((count) => count + 1);
    },
  };
}
