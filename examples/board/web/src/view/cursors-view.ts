import type { MsgCursor } from '../protocols/MsgCursor';
import type { Point } from '../protocols/Point';
import type { Person } from '../person';
import { byId, create } from './dom';
import { pathOf, rounded } from './paths';

const WIDTH = 1200;
const HEIGHT = 900;
/** How near to an edge there is no room for a name. */
const EDGE = 80;
/** A cursor that rests for so long is not shown any more. */
const RESTS = 15_000;

interface Cursor {
  element: HTMLElement;
  /** What is being drawn, as far as it is known: the line itself comes when it is ready. */
  trace: { path: SVGPathElement; points: Point[]; isOver: boolean } | undefined;
  rest: number;
}

/** The cursors of others, and the lines that they are drawing. */
export class CursorsView {
  private readonly cursors = new Map<string, Cursor>();
  private readonly layer = byId('cursors', HTMLDivElement);
  private readonly traces = byId('traces', SVGGElement);

  move({ who, at, pen }: MsgCursor, person: Person): void {
    const cursor = this.cursors.get(who) ?? this.add(who, person);
    window.clearTimeout(cursor.rest);
    cursor.rest = window.setTimeout(() => this.remove(who), RESTS);
    cursor.element.style.left = `${(at[0] / WIDTH) * 100}%`;
    cursor.element.style.top = `${(at[1] / HEIGHT) * 100}%`;
    cursor.element.classList.toggle('draws', pen !== undefined);
    cursor.element.classList.toggle('low', at[1] > HEIGHT - EDGE); // the name is beside the arrow, where there is room for it
    cursor.element.classList.toggle('right', at[0] > WIDTH - 2 * EDGE);
    if (pen === undefined) {
      if (cursor.trace !== undefined) {
        cursor.trace.isOver = true; // it stays until its line comes
      }
      return;
    }
    if (cursor.trace === undefined || cursor.trace.isOver) {
      cursor.trace?.path.remove();
      cursor.trace = { path: pathOf({ pen, points: [at] }, 'trace'), points: [], isOver: false };
      this.traces.append(cursor.trace.path);
    }
    cursor.trace.points.push(at);
    cursor.trace.path.setAttribute('d', rounded(cursor.trace.points));
  }

  /** Somebody's line is on the board. */
  drawn(who: string): void {
    const cursor = this.cursors.get(who);
    cursor?.trace?.path.remove();
    if (cursor !== undefined) {
      cursor.trace = undefined;
    }
  }

  /** Removes those of people who are not there. */
  keep(people: readonly Person[]): void {
    [...this.cursors.keys()].filter((who) => !people.some(({ id }) => id === who)).forEach((who) => this.remove(who));
  }

  private add(who: string, { name, ink }: Person): Cursor {
    const element = create('div', `cursor fill-${ink}`, create('span', 'cursor-arrow'), create('span', 'cursor-name', name));
    const cursor = { element, trace: undefined, rest: 0 };
    this.cursors.set(who, cursor);
    this.layer.append(element);
    return cursor;
  }

  private remove(who: string): void {
    this.drawn(who);
    const cursor = this.cursors.get(who);
    window.clearTimeout(cursor?.rest);
    cursor?.element.remove();
    this.cursors.delete(who);
  }
}
