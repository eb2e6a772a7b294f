import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Chat, type ChatView } from '../src/chat';
import { serviceProto } from '../src/protocols/serviceProto';
import { Server } from './server';

// As an ES module the package does not load on Node.
const { WsClient }: typeof import('tsrpc') = createRequire(import.meta.url)('tsrpc');

let server: Server;
let guests: Guest[] = [];

beforeAll(async () => {
  server = await Server.start();
});

afterAll(() => server.stop());

afterEach(async () => {
  await Promise.all(guests.map((guest) => guest.chat.stop()));
  guests = [];
});

test('what one says, all hear', async () => {
  const ann = await enter('Ann');
  const ben = await enter('Ben');

  expect(await ann.chat.send('Hello')).toBeUndefined();

  await ann.sees('Ann: Hello (mine)');
  await ben.sees('Ann: Hello');
});

test('all see who is there', async () => {
  const ann = await enter('Ann');
  await enter('Ben');

  await ann.sees('Online: Ann, Ben');
});

test('a name that somebody has is refused', async () => {
  await enter('Ann');

  const other = await connect();

  expect(await other.chat.logIn({ name: 'Ann', key: 'the key of somebody else' })).toBe('Somebody else is called Ann');
});

test('after a restart of the server one comes back under the same name', async () => {
  const ann = await enter('Ann');

  await server.restart();
  await ann.sees('Connected: false');
  await ann.sees('Connected: true');

  expect(await ann.chat.send('I am back')).toBeUndefined();
  await ann.sees('Ann: I am back (mine)');
});

async function connect(): Promise<Guest> {
  const guest = new Guest();
  guests.push(guest);
  await guest.chat.start();
  await guest.sees('Connected: true');
  return guest;
}

async function enter(name: string): Promise<Guest> {
  const guest = await connect();
  expect(await guest.chat.logIn({ name, key: `the secret key of ${name}` })).toBeUndefined();
  return guest;
}

/** Somebody in the chat, with the page's own code, but on Node. */
class Guest {
  readonly client = new WsClient(serviceProto, { server: server.url, logLevel: 'none' });
  /** What is to be seen, and was not looked at yet. */
  private readonly seen: string[] = [];
  private wake: () => void = () => {};
  private readonly view: ChatView = {
    connected: (isConnected) => this.show(`Connected: ${isConnected}`),
    entered: () => {},
    refused: (reason) => this.show(`Refused: ${reason}`),
    line: ({ from, content }, isMine) => this.show(`${from.name}: ${content}${isMine ? ' (mine)' : ''}`),
    notice: (text) => this.show(text),
    online: (names) => this.show(`Online: ${names.join(', ')}`),
  };
  readonly chat = new Chat(this.client, this.view);

  /** Resolves when this is to be seen; what came before is over. */
  async sees(text: string): Promise<void> {
    while (!this.seen.includes(text)) {
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    this.seen.splice(0, this.seen.indexOf(text) + 1);
  }

  private show(text: string): void {
    this.seen.push(text);
    this.wake();
  }
}
