import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const LIB = fileURLToPath(new URL('../../server/target/lib/', import.meta.url));
const MAIN = '${package}.server.ChatServer';

/** The chat's server in Java, as `mvn package` has built it, on a port of its own. */
export class Server {
  private process: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  /** Resolves when it takes calls. */
  static async start(): Promise<Server> {
    const server = new Server(await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    if (this.process !== undefined) {
      const end = once(this.process, 'exit');
      this.process.kill();
      await end;
    }
  }

  private async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.port) };
    const started = spawn('java', ['-cp', `${LIB}*`, MAIN], { env, stdio: 'inherit' });
    this.process = started;
    while (!(await this.isWell())) {
      if (started.exitCode !== null) {
        throw new Error('The server has ended. Is it built? mvn package');
      }
      await pause(50);
    }
  }

  private async isWell(): Promise<boolean> {
    try {
      return (await fetch(`http://127.0.0.1:${this.port}/health`)).ok;
    } catch {
      return false;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
