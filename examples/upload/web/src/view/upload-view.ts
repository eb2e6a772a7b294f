import type { Over } from '../connection';
import type { StoredFile } from '../protocols/StoredFile';
import type { UploadDisplay } from '../upload';
import { byId, create } from './dom';

/** The page: a file on its way, and those that are there. */
export class UploadView implements UploadDisplay {
  private readonly file = byId('file', HTMLInputElement);
  private readonly bar = byId('progress', HTMLProgressElement);
  private readonly amount = byId('amount', HTMLSpanElement);
  private readonly state = byId('state', HTMLSpanElement);
  private readonly pause = byId('pause', HTMLButtonElement);
  private readonly resume = byId('resume', HTMLButtonElement);
  private readonly cancel = byId('cancel', HTMLButtonElement);

  onFile(send: (file: File) => void): void {
    this.file.addEventListener('click', () => (this.file.value = '')); // else the same file could not be chosen again
    this.file.addEventListener('change', () => {
      const file = this.file.files?.[0];
      if (file !== undefined) {
        send(file);
      }
    });
    this.file.disabled = false; // what is chosen before would be lost
  }

  onPause(pause: () => void): void {
    this.pause.addEventListener('click', pause);
  }

  onResume(resume: () => void): void {
    this.resume.addEventListener('click', resume);
  }

  onCancel(cancel: () => void): void {
    this.cancel.addEventListener('click', cancel);
  }

  onOver(choose: (over: Over) => void): void {
    byId('over-ws', HTMLInputElement).addEventListener('change', () => choose('WebSocket'));
    byId('over-http', HTMLInputElement).addEventListener('change', () => choose('HTTP'));
    byId('over', HTMLFieldSetElement).disabled = false;
  }

  begins(name: string, size: number): void {
    byId('upload', HTMLElement).hidden = false;
    byId('name', HTMLElement).textContent = name;
    this.progress(0, size);
  }

  progress(received: number, size: number): void {
    this.bar.value = size === 0 ? 1 : received / size;
    this.amount.textContent = `${megabytes(received)} of ${megabytes(size)}`;
  }

  running(): void {
    this.show('Sending…', this.pause, this.cancel);
  }

  paused(): void {
    this.show('Paused', this.resume, this.cancel);
  }

  waiting(): void {
    this.show('The connection is lost. Trying again…', this.pause, this.cancel);
  }

  stored(file: StoredFile): void {
    this.progress(file.size, file.size);
    this.show(`Stored as ${file.name}`);
  }

  ended(why: string): void {
    this.show(why);
  }

  files(files: readonly StoredFile[]): void {
    byId('files', HTMLUListElement).replaceChildren(...files.map((file) => {
      const link = create('a', 'grow', file.name);
      link.href = `files/${encodeURIComponent(file.name)}`;
      return create('li', '', link, create('span', 'muted', megabytes(file.size)));
    }));
  }

  private show(state: string, ...buttons: HTMLButtonElement[]): void {
    this.state.textContent = state;
    [this.pause, this.resume, this.cancel].forEach((button) => (button.hidden = !buttons.includes(button)));
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / (1 << 20)).toFixed(1)} MiB`;
}
