import { wsUrl } from './config';
import { Session } from './session';
import { BoardView } from './view/board-view';

async function main(): Promise<void> {
  const view = new BoardView();
  const session = new Session(await wsUrl(), view);
  view.onEnter((name, ink) => session.enter(name, ink));
  view.onOpen((board) => session.open(board));
  view.onDraw((line) => session.draw(line));
  view.onMove((at, pen) => session.move(at, pen));
  view.onUndo(() => session.undo());
  view.onWipe(() => session.wipe());
  view.onCut((cut) => (cut ? session.cut() : session.comeBack()));
  window.addEventListener('online', () => session.tryNow());
}

void main();
