/** How the cables go, as a small drawing: the register to the left, its printer to the right, the computer below. */
import { useTranslation } from 'react-i18next';
import type { LineSettings } from '../../../shared/line-settings.ts';
import styles from './wiring.module.css';

const REGISTER = { x: 2, y: 8 };
const PRINTER = { x: 178, y: 8 };
const COMPUTER = { x: 90, y: 66 };

/** The wires of each way. An arrow points where bytes go. */
const WIRES: Record<LineSettings['way'], readonly string[]> = {
  // One wire goes on past a joint; a branch of it only hears.
  'serial-listen': ['M64 23 H174', 'M121 23 V62'],
  'serial-pass-through': ['M33 40 V81 H86', 'M154 81 H209 V42'],
  network: ['M33 40 V81 H86', 'M154 81 H209 V42'],
};

export function Wiring({ way }: { way: LineSettings['way'] }) {
  const { t } = useTranslation();
  const arrow = `arrow-${way}`;
  return (
    <svg className={styles['wiring']} viewBox="0 0 242 100" aria-hidden data-way={way}>
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="6" markerHeight="6" orient="auto">
          <path className={styles['head']} d="M0 0 L8 4 L0 8 Z" />
        </marker>
      </defs>
      {WIRES[way].map((wire) => (
        <path key={wire} className={styles['wire']} d={wire} markerEnd={`url(#${arrow})`} />
      ))}
      {way === 'serial-listen' && <circle className={styles['joint']} cx="121" cy="23" r="4" />}
      <Box at={REGISTER} word={t('line.drawing.register')} />
      <Box at={PRINTER} word={t('line.drawing.printer')} />
      <Box at={COMPUTER} word={t('line.drawing.computer')} ours />
    </svg>
  );
}

const BOX = { width: 62, height: 30, radius: 5 };

function Box({
  at: { x, y },
  word,
  ours = false,
}: {
  at: { x: number; y: number };
  word: string;
  ours?: boolean;
}) {
  return (
    <g>
      <rect
        className={styles['box']}
        data-ours={ours}
        x={x}
        y={y}
        width={BOX.width}
        height={BOX.height}
        rx={BOX.radius}
      />
      <text
        className={styles['word']}
        data-ours={ours}
        x={x + BOX.width / 2}
        y={y + BOX.height / 2}
        textAnchor="middle"
        dominantBaseline="central"
      >
        {word}
      </text>
    </g>
  );
}
