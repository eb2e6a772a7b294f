import { TsrpcError } from 'tsrpc-browser';
import type { Connection } from './connection';
import type { ResBegin } from './protocols/PtlBegin';
import type { ServiceType } from './protocols/serviceProto';
import type { StoredFile } from './protocols/StoredFile';

/** What of an upload is to be seen. */
export interface UploadDisplay {
  begins(name: string, size: number): void;
  progress(received: number, size: number): void;
  running(): void;
  paused(): void;
  /** It did not get through, and is tried again. */
  waiting(): void;
  stored(file: StoredFile): void;
  /** It is over without success. */
  ended(why: string): void;
}

type Calls = ServiceType['api'];

const TRY_AGAIN = 1000;

/**
 * The upload of one file. Whatever has stopped it, a pause, a cut or a reload of the page: it begins again, and the server says how far it
 * has come, because it knows the file by its hash.
 */
export class Upload {
  private id: string | undefined;
  private sha256: string | undefined;
  private state: 'running' | 'stopped' | 'over' = 'stopped';
  private runs = Promise.resolve();

  constructor(
    private readonly connection: Connection,
    private readonly file: File,
    private readonly display: UploadDisplay,
  ) {
    display.begins(file.name, file.size);
  }

  /** Runs until the server has the file, or it is paused or refused. */
  async run(): Promise<void> {
    if (this.state !== 'stopped') {
      return;
    }
    this.state = 'running';
    this.display.running();
    this.runs = this.runs.then(() => this.untilItStops()); // the run before a pause may still wait for an answer
    await this.runs;
  }

  private async untilItStops(): Promise<void> {
    while (this.state === 'running') {
      try {
        await this.attempt();
      } catch (error) {
        await this.failed(error);
      }
    }
  }

  pause(): void {
    if (this.state === 'running') {
      this.state = 'stopped';
      this.display.paused();
    }
  }

  /** Stops without a word, because another file takes its place. The server keeps what has come. */
  leave(): void {
    this.state = 'over';
  }

  async cancel(): Promise<void> {
    if (this.state === 'over') {
      return;
    }
    this.end('Cancelled');
    if (this.id !== undefined) {
      const client = await this.connection.client();
      await client.callApi('Cancel', { id: this.id }); // if it does not get through, the server forgets the file in time
    }
  }

  /** From the beginning, or where it was stopped, to the end or the next stop. */
  private async attempt(): Promise<void> {
    const { name, size } = this.file;
    this.sha256 ??= await sha256(this.file);
    const begin = await this.call('Begin', { name, size, sha256: this.sha256 });
    this.id = begin.id;
    if (begin.stored === undefined) {
      await this.sendParts(begin);
    } else {
      this.done(begin.stored);
    }
  }

  private async sendParts({ id, received, partSize }: ResBegin): Promise<void> {
    const { size } = this.file;
    let offset = received;
    this.show(offset);
    while (offset < size && this.state === 'running') {
      const bytes = new Uint8Array(await this.file.slice(offset, offset + partSize).arrayBuffer());
      offset = (await this.call('Part', { id, offset, bytes })).received;
      this.show(offset);
    }
    if (this.state === 'running') {
      this.done((await this.call('Finish', { id })).stored);
    }
  }

  private show(received: number): void {
    if (this.state !== 'over') {
      this.display.progress(received, this.file.size);
    }
  }

  private done(stored: StoredFile): void {
    if (this.state !== 'over') {
      this.state = 'over';
      this.display.stored(stored);
    }
  }

  private end(why: string): void {
    this.state = 'over';
    this.display.ended(why);
  }

  private async failed(error: unknown): Promise<void> {
    if (this.state !== 'running') {
      return;
    }
    if (!(error instanceof TsrpcError)) {
      this.end('The file cannot be read');
    } else if (error.type === TsrpcError.Type.ApiError && error.code !== 'NO_UPLOAD') {
      this.end(error.message);
    } else {
      this.display.waiting();
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN));
      if (this.state === 'running') {
        this.display.running();
      }
    }
  }

  /** Calls an API, and throws what it fails with. */
  private async call<N extends keyof Calls>(name: N, req: Calls[N]['req']): Promise<Calls[N]['res']> {
    const client = await this.connection.client();
    const ret = await client.callApi(name, req);
    if (!ret.isSucc) {
      throw ret.err;
    }
    return ret.res;
  }
}

async function sha256(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
