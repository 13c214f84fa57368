/** The change events of the company, in order, and who listens to them. */
import { eventType, type EventKind, type Topic } from './topics.ts';

/** An event tells that something changed, never what it holds now. */
export interface ChangeEvent {
  readonly topic: string;
  /** Where to go on from; grows with every event. */
  readonly offset: string;
  readonly type: string;
  readonly tenantId: number;
  readonly entityId: string;
  /** ISO 8601, UTC. */
  readonly timestamp: string;
  /** The financial year's id; vouchers only. */
  readonly year?: number;
  readonly series?: string;
}
type Entity = Pick<ChangeEvent, 'entityId' | 'year' | 'series'>;
type Listener = (event: ChangeEvent) => void;

/** Events are kept about two weeks (Fortnox developer guide: websockets). */
const KEPT_MS = 14 * 24 * 3600 * 1000;
const OFFSET_DIGITS = 12;

export class EventLog {
  readonly #tenantId: number;
  readonly #listeners = new Set<Listener>();
  readonly #events: { readonly at: number; readonly event: ChangeEvent }[] = [];
  #count = 0;

  constructor(tenantId: number) {
    this.#tenantId = tenantId;
  }

  /** @param now ms since 1970 */
  emit(topic: Topic, kind: EventKind, entity: Entity, now: number): void {
    this.#count += 1;
    const event = {
      topic: topic.topic,
      offset: String(this.#count).padStart(OFFSET_DIGITS, '0'),
      type: eventType(topic, kind),
      tenantId: this.#tenantId,
      timestamp: new Date(now).toISOString(),
      ...entity,
    };
    while ((this.#events[0]?.at ?? now) <= now - KEPT_MS) this.#events.shift();
    this.#events.push({ at: now, event });
    for (const listener of this.#listeners) listener(event);
  }

  /** The events of a topic that came after an offset. */
  after(topic: string, offset: string): readonly ChangeEvent[] {
    return this.#events
      .map(({ event }) => event)
      .filter((event) => event.topic === topic && event.offset > offset);
  }

  /** Hears every event from now on, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
