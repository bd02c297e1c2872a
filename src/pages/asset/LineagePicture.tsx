import type { Lineage } from '../../api/lineage.ts';
import styles from './LineagePicture.module.css';
import { words } from './words.ts';

const box = { width: 200, height: 36, gap: 12 };
const width = 720;
/** From one column of boxes to the next. */
const step = (width - box.width) / 2;
const mostShown = 6;

interface Node {
  readonly type: string;
  readonly label: string;
}

interface Placed extends Node {
  readonly x: number;
  readonly y: number;
}

export interface LineagePictureProps extends Lineage {
  readonly here: Node;
}

/** The asset between its sources and its targets. The lists beside it say the same to all. */
export function LineagePicture({ sources, targets, here }: LineagePictureProps) {
  const rows = Math.max(1, shownOf(sources).length, shownOf(targets).length);
  const height = rows * (box.height + box.gap) - box.gap;
  const x = sources.length > 0 ? step : 0;
  const center = { ...here, x, y: (height - box.height) / 2 };
  const before = place(shownOf(sources), 0, height);
  const after = place(shownOf(targets), x + step, height);
  return (
    <svg
      className={styles['picture']}
      viewBox={`-1 -1 ${width + 2} ${height + 2}`}
      role="img"
      aria-label={words.picture(sources.length, targets.length)}
    >
      {before.map((node) => (
        <path key={node.y} className={styles['edge']} d={edge(node, center)} />
      ))}
      {after.map((node) => (
        <path key={node.y} className={styles['edge']} d={edge(center, node)} />
      ))}
      {[...before, ...after].map((node) => (
        <NodeBox key={`${node.x} ${node.y}`} node={node} />
      ))}
      <NodeBox node={center} isHere />
    </svg>
  );
}

/** As many as fit; the last one says how many more there are. */
function shownOf(nodes: readonly Node[]): readonly Node[] {
  if (nodes.length <= mostShown) return nodes;
  const rest = nodes.length - mostShown + 1;
  return [...nodes.slice(0, mostShown - 1), { type: '', label: words.more(rest) }];
}

function place(nodes: readonly Node[], x: number, height: number): Placed[] {
  const own = nodes.length * (box.height + box.gap) - box.gap;
  const top = (height - own) / 2;
  return nodes.map(({ type, label }, index) => ({
    type,
    label,
    x,
    y: top + index * (box.height + box.gap),
  }));
}

function edge(from: Placed, to: Placed): string {
  const [x1, y1] = [from.x + box.width, from.y + box.height / 2];
  const [x2, y2] = [to.x, to.y + box.height / 2];
  const bend = (x1 + x2) / 2;
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2 - 7} ${y2}m-5 -4 6 4-6 4`;
}

function NodeBox({ node, isHere = false }: { readonly node: Placed; readonly isHere?: boolean }) {
  return (
    <g transform={`translate(${node.x} ${node.y})`} className={isHere ? styles['here'] : ''}>
      {node.type !== '' && (
        <rect className={styles['box']} width={box.width} height={box.height} rx="6" />
      )}
      <foreignObject width={box.width} height={box.height}>
        <div className={styles['label']} dir="auto">
          {node.label}
        </div>
      </foreignObject>
    </g>
  );
}
