import type { ConnectionState } from '../connection';
import { byId } from './dom';

const TEXTS = { connecting: 'Connecting…', open: 'Connected', waiting: 'Offline' };

/** The state of the connection: always a word in the header, and a banner while there is none. */
export class StatusView {
  private readonly status = byId('status', HTMLParagraphElement);
  private readonly banner = byId('banner', HTMLElement);
  private readonly reason = byId('banner-reason', HTMLElement);
  private readonly countdown = byId('banner-countdown', HTMLSpanElement);
  private readonly retry = byId('retry', HTMLButtonElement);

  onRetry(retry: () => void): void {
    this.retry.addEventListener('click', retry);
  }

  show(state: ConnectionState): void {
    this.status.dataset['state'] = state.kind;
    setText(this.status, TEXTS[state.kind]);
    if (state.kind === 'waiting') {
      this.banner.hidden = false;
      setText(this.reason, state.reason);
      setText(this.countdown, `Trying again in ${state.seconds} s`);
    } else if (state.kind === 'connecting') {
      setText(this.countdown, 'Trying now…');
    } else {
      this.hideBanner();
    }
  }

  private hideBanner(): void {
    const focused = this.banner.contains(document.activeElement);
    this.banner.hidden = true;
    this.reason.textContent = '';
    if (focused) {
      document.querySelector<HTMLElement>('main form:not([hidden] *) :is(input, textarea)')?.focus();
    }
  }
}

/** Screen readers speak each change of a live text, so what has not changed is left alone. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
