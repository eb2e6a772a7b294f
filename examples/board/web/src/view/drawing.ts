import type { Line } from '../protocols/Line';
import type { Pen } from '../protocols/Pen';
import type { Point } from '../protocols/Point';
import { byId } from './dom';
import { pathOf, rounded } from './paths';

const WIDTH = 1200;
const HEIGHT = 900;
/** Points that are nearer to each other say nothing that one could see. */
const NEAR = 3;
/** As many as a line may have; a longer one is drawn as several. */
const MOST_POINTS = 400;

/** What the mouse, a finger or a pen draws. */
export class Drawing {
  private readonly canvas = byId('canvas', SVGSVGElement);
  private readonly layer = byId('traces', SVGGElement);
  private current: { path: SVGPathElement; line: Line } | undefined;

  constructor(
    private readonly pen: () => Pen,
    private readonly move: (at: Point, pen: Pen | undefined) => void,
    private readonly draw: (line: Line) => void,
  ) {
    this.canvas.addEventListener('pointerdown', (event) => this.begin(event));
    this.canvas.addEventListener('pointermove', (event) => this.goOn(event));
    this.canvas.addEventListener('pointerup', (event) => this.end(event));
    this.canvas.addEventListener('pointercancel', (event) => this.end(event));
  }

  private begin(event: PointerEvent): void {
    if (event.isPrimary && event.button === 0) {
      event.preventDefault();
      this.canvas.setPointerCapture(event.pointerId);
      this.beginAt(this.at(event), this.pen());
    }
  }

  private beginAt(at: Point, pen: Pen): void {
    const line = { pen, points: [at] };
    this.current = { path: pathOf(line, 'mine'), line };
    this.layer.append(this.current.path);
    this.move(at, pen);
  }

  private goOn(event: PointerEvent): void {
    if (!event.isPrimary) {
      return;
    }
    if (this.current !== undefined) {
      const events = event.getCoalescedEvents?.() ?? [];
      (events.length > 0 ? events : [event]).forEach((each) => this.extend(this.at(each)));
    }
    this.move(this.at(event), this.current?.line.pen);
  }

  private extend(at: Point): void {
    const current = this.current;
    const last = current?.line.points[current.line.points.length - 1];
    if (current === undefined || last === undefined || Math.hypot(at[0] - last[0], at[1] - last[1]) < NEAR) {
      return;
    }
    current.line.points.push(at);
    current.path.setAttribute('d', rounded(current.line.points));
    if (current.line.points.length === MOST_POINTS) {
      this.finish();
      this.beginAt(at, current.line.pen);
    }
  }

  private end(event: PointerEvent): void {
    if (event.isPrimary && this.current !== undefined) {
      this.finish();
      this.move(this.at(event), undefined);
    }
  }

  private finish(): void {
    if (this.current !== undefined) {
      const { path, line } = this.current;
      this.current = undefined;
      path.remove();
      this.draw(line);
    }
  }

  /** Where on the board something has happened, whatever size the board has on the screen. */
  private at({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    return [within((clientX - left) / width, WIDTH), within((clientY - top) / height, HEIGHT)];
  }
}

function within(part: number, size: number): number {
  return Math.min(size, Math.max(0, Math.round(part * size)));
}
