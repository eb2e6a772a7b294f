import type { Stroke } from '../protocols/Stroke';
import { byId } from './dom';
import { pathOf } from './paths';

/** How much later each missed stroke is drawn than the one before, so that one sees in which order they were made. */
const MISSED_APART = 60;
/** How long it takes to draw one, as in the style. */
const MISSED_TAKES = 1_600;

/** The strokes of a board, the topmost last. */
export class StrokesView {
  private readonly group = byId('strokes', SVGGElement);
  private readonly paths = new Map<string, SVGPathElement>();
  private readonly pendingIds = new Set<string>();
  private missed = 0;

  /** These are all there are, but for those of one's own that are not on the server's board yet. */
  load(strokes: readonly Stroke[]): void {
    const before = new Map(this.paths);
    this.paths.clear();
    this.group.replaceChildren();
    strokes.forEach((stroke) => this.add(stroke));
    before.forEach((path, id) => this.pendingIds.has(id) && this.put(id, path));
  }

  clear(): void {
    this.pendingIds.clear();
    this.wipe();
  }

  /** Removes what is on the server's board. */
  wipe(): void {
    this.load([]);
  }

  /** Shows one that is not on the server's board yet. */
  pending(stroke: Stroke): void {
    this.pendingIds.add(stroke.id);
    this.put(stroke.id, pathOf(stroke.line, 'pending'));
  }

  /** Shows one that is there, also if it was pending. */
  add(stroke: Stroke): void {
    this.pendingIds.delete(stroke.id);
    this.put(stroke.id, pathOf(stroke.line, ''));
  }

  /** Shows one that was drawn while this page was away, as if somebody drew it now. */
  addMissed(stroke: Stroke): void {
    this.add(stroke);
    const path = this.paths.get(stroke.id);
    if (path !== undefined) {
      const delay = this.missed++ * MISSED_APART;
      path.setAttribute('pathLength', '1');
      path.classList.add('missed');
      path.style.animationDelay = `${delay}ms`;
      window.setTimeout(() => this.calm(path), delay + MISSED_TAKES);
    }
  }

  remove(id: string): void {
    this.pendingIds.delete(id);
    this.paths.get(id)?.remove();
    this.paths.delete(id);
  }

  private put(id: string, path: SVGPathElement): void {
    this.paths.get(id)?.remove();
    path.dataset['id'] = id;
    this.paths.set(id, path);
    this.group.append(path);
  }

  private calm(path: SVGPathElement): void {
    this.missed = 0;
    path.classList.remove('missed');
    path.removeAttribute('pathLength');
  }
}
