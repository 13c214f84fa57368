import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Document } from '../../../shared/document.ts';

/** As in z-table.module.css: a row of 3 rem below a header of 2.75 rem. */
const ROW_PX = 48;
const HEADER_PX = 44;
const ROWS_BEYOND_SIGHT = 12;

export interface ZRows {
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly activeId: number | null;
  /** Height in px of the rows above and below those that are drawn. */
  readonly above: number;
  readonly below: number;
  readonly moveFrom: (event: KeyboardEvent, id: number) => void;
}

/** Draws only the rows in sight, moves between them by key, and keeps what is read in place when new ones come. */
export function useZRows(
  documents: readonly Document[],
  openId: number | null,
  scroller: RefObject<HTMLDivElement | null>,
): ZRows {
  // The compiler this rule is for is not used here.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer({
    count: documents.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => documents[index]?.id ?? index,
    overscan: ROWS_BEYOND_SIGHT,
    scrollMargin: HEADER_PX,
    scrollPaddingStart: HEADER_PX,
  });
  const [activeId, setActiveId] = useState<number | null>(openId);
  const focusWanted = useRef<number | null>(null);

  useKeepPlace(documents, scroller);
  useOnClose(openId, focus);

  // A row far away is drawn only after the scroll; its focus waits for that.
  useEffect(() => {
    if (focusWanted.current === null) return;
    const link = scroller.current?.querySelector<HTMLElement>(`[data-document="${focusWanted.current}"]`);
    if (link === null || link === undefined) return;
    focusWanted.current = null;
    link.focus({ preventScroll: true });
  });

  const drawn = rows.getVirtualItems();
  const first = drawn.at(0);
  const last = drawn.at(-1);
  return {
    rows,
    activeId: drawn.some(({ key }) => key === activeId) ? activeId : idAt(first?.index ?? 0),
    above: (first?.start ?? HEADER_PX) - HEADER_PX,
    below: rows.getTotalSize() - ((last?.end ?? HEADER_PX) - HEADER_PX),
    moveFrom,
  };

  function idAt(index: number): number | null {
    return documents[index]?.id ?? null;
  }

  function focus(id: number): void {
    const index = documents.findIndex((document) => document.id === id);
    if (index === -1) return;
    focusWanted.current = id;
    setActiveId(id);
    rows.scrollToIndex(index);
  }

  function moveFrom(event: KeyboardEvent, id: number): void {
    const index = documents.findIndex((document) => document.id === id);
    const targets: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: documents.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const targetId = idAt(target);
    if (targetId !== null) focus(targetId);
  }
}

/** Scrolls along by the height of the rows that came in above. At the very top the new row is what one wants. */
function useKeepPlace(documents: readonly Document[], scroller: RefObject<HTMLDivElement | null>): void {
  const firstBefore = useRef(documents[0]?.id);
  useLayoutEffect(() => {
    const came = documents.findIndex(({ id }) => id === firstBefore.current);
    firstBefore.current = documents[0]?.id;
    const element = scroller.current;
    if (element !== null && came > 0 && element.scrollTop > 0) element.scrollBy({ top: came * ROW_PX });
  }, [documents, scroller]);
}

/** When the detail closes, focus goes back to the row it was opened from. */
function useOnClose(openId: number | null, focus: (id: number) => void): void {
  const openBefore = useRef(openId);
  useEffect(() => {
    if (openId === null && openBefore.current !== null) focus(openBefore.current);
    openBefore.current = openId;
  });
}
