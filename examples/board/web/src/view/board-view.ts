import type { Person } from '../person';
import { Ink } from '../protocols/Ink';
import type { Line } from '../protocols/Line';
import type { MsgChange } from '../protocols/MsgChange';
import type { MsgCursor } from '../protocols/MsgCursor';
import type { Pen } from '../protocols/Pen';
import type { Point } from '../protocols/Point';
import type { Stroke } from '../protocols/Stroke';
import type { Display, Failure, State } from '../session';
import { CursorsView } from './cursors-view';
import { byId, create } from './dom';
import { Drawing } from './drawing';
import { PeopleView } from './people-view';
import { StrokesView } from './strokes-view';
import { inkChoices, ToolsView } from './tools-view';

const STATES = {
  away: 'Not here yet',
  connecting: 'Connecting…',
  open: 'Connected',
  cut: 'Cut off',
  waiting: 'Offline, trying again…',
};
const NAME_KEY = 'board.name';
const INK_KEY = 'board.ink';
const MOST_NOTICES = 6;
const TOAST = 6000;
const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

/** The page: first the form that asks who one is, then a board. */
export class BoardView implements Display {
  private readonly strokes = new StrokesView();
  private readonly cursors = new CursorsView();
  private readonly peopleView = new PeopleView((text) => this.notice(text));
  private readonly tools = new ToolsView();
  private readonly status = byId('status', HTMLParagraphElement);
  private readonly cutButton = byId('cut', HTMLButtonElement);
  private readonly form = byId('enter', HTMLFormElement);
  private readonly name = byId('name', HTMLInputElement);
  private readonly toast = byId('toast', HTMLParagraphElement);
  private readonly log = byId('log', HTMLOListElement);
  private readonly tabs = byId('boards', HTMLElement);
  private draw: (line: Line) => void = () => {};
  private openBoard: (board: string) => Promise<Failure> = async () => undefined;
  private myInk = storedInk();
  private toastTimer: number | undefined;

  constructor() {
    this.name.value = localStorage.getItem(NAME_KEY) ?? '';
    byId('my-ink', HTMLDivElement).append(...inkChoices('my-ink', this.myInk, (ink) => this.choose(ink)));
    this.tools.take(this.myInk);
    this.name.focus();
  }

  onEnter(enter: (name: string, ink: Ink) => Promise<Failure>): void {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      byId('enter-error', HTMLParagraphElement).textContent = '';
      void enter(this.name.value, this.myInk).then((failure) => this.hasEntered(failure));
    });
    byId('enter-button', HTMLButtonElement).disabled = false;
  }

  onOpen(open: (board: string) => Promise<Failure>): void {
    this.openBoard = open;
  }

  onDraw(draw: (line: Line) => void): void {
    this.draw = draw;
  }

  onMove(move: (at: Point, pen: Pen | undefined) => void): void {
    new Drawing(
      () => this.tools.pen,
      move,
      (line) => this.draw(line),
    );
  }

  onUndo(undo: () => Promise<Failure>): void {
    byId('undo', HTMLButtonElement).addEventListener('click', () => void undo().then((failure) => this.failed(failure)));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'z' && (event.ctrlKey || event.metaKey) && this.form.hidden) {
        event.preventDefault();
        void undo().then((failure) => this.failed(failure));
      }
    });
  }

  onWipe(wipe: () => Promise<Failure>): void {
    byId('wipe', HTMLButtonElement).addEventListener('click', () => {
      if (window.confirm('Take everything off this board, for everybody?')) {
        void wipe().then((failure) => this.failed(failure));
      }
    });
  }

  /** Cuts the connection, or brings it back. */
  onCut(cut: (cut: boolean) => void): void {
    this.cutButton.addEventListener('click', () => cut(document.body.dataset['state'] === 'open'));
  }

  state(state: State): void {
    document.body.dataset['state'] = state;
    this.status.textContent = STATES[state];
    this.cutButton.disabled = state === 'away' || state === 'connecting';
    this.cutButton.textContent = state === 'open' ? 'Cut my connection' : 'Reconnect';
  }

  entered(board: string, boards: readonly string[]): void {
    this.form.hidden = true;
    history.replaceState(null, '', `#${board}`);
    this.strokes.clear();
    this.cursors.keep([]);
    this.peopleView.clear();
    this.tabs.replaceChildren(...boards.map((name) => this.tab(name, name === board)));
  }

  loaded(strokes: readonly Stroke[]): void {
    this.strokes.load(strokes);
  }

  pending(stroke: Stroke): void {
    this.strokes.pending(stroke);
  }

  dropped(id: string): void {
    this.strokes.remove(id);
  }

  changed(change: MsgChange, wasAway: boolean): void {
    switch (change.type) {
      case 'Drawn':
        this.cursors.drawn(change.stroke.by);
        return wasAway ? this.strokes.addMissed(change.stroke) : this.strokes.add(change.stroke);
      case 'Undone':
        return this.strokes.remove(change.id);
      case 'Wiped':
        this.strokes.wipe();
        return this.notice(`${change.by} has wiped the board`);
    }
  }

  cursor(cursor: MsgCursor): void {
    const person = this.peopleView.find(cursor.who);
    if (person !== undefined) {
      this.cursors.move(cursor, person);
    }
  }

  people(people: readonly Person[], me: string | undefined): void {
    this.peopleView.show(people, me);
    this.cursors.keep(people);
  }

  notice(text: string): void {
    const time = create('time', '', CLOCK.format(new Date()));
    this.log.prepend(create('li', '', create('span', 'grow', text), time));
    [...this.log.children].slice(MOST_NOTICES).forEach((old) => old.remove());
  }

  important(text: string): void {
    this.notice(text);
    window.clearTimeout(this.toastTimer);
    this.toast.textContent = text;
    this.toast.hidden = false;
    this.toastTimer = window.setTimeout(() => (this.toast.hidden = true), TOAST);
  }

  private choose(ink: Ink): void {
    this.myInk = ink;
    this.tools.take(ink);
  }

  private hasEntered(failure: Failure): void {
    byId('enter-error', HTMLParagraphElement).textContent = failure ?? '';
    if (this.form.hidden) {
      this.failed(failure);
    }
    if (failure === undefined) {
      localStorage.setItem(NAME_KEY, this.name.value.trim());
      localStorage.setItem(INK_KEY, this.myInk);
    }
  }

  private failed(failure: Failure): void {
    if (failure !== undefined) {
      this.important(failure);
    }
  }

  private tab(board: string, isCurrent: boolean): HTMLButtonElement {
    const button = create('button', '', board);
    button.type = 'button';
    button.setAttribute('aria-current', String(isCurrent));
    button.addEventListener('click', () => void this.openBoard(board).then((failure) => this.failed(failure)));
    return button;
  }
}

/** The ink of the last time, or any. */
function storedInk(): Ink {
  const inks = Object.values(Ink).filter((ink) => ink !== Ink.SLATE);
  return (
    Object.values(Ink).find((ink) => ink === localStorage.getItem(INK_KEY)) ??
    inks[Math.floor(Math.random() * inks.length)] ??
    Ink.SLATE
  );
}
