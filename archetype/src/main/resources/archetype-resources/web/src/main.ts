import './style.css';
import { WsClient } from 'tsrpc-browser';
import { Chat } from './chat';
import { newKey, remember, remembered } from './identity';
import { Page } from './page';
import { serviceProto } from './protocols/serviceProto';

const client = new WsClient(serviceProto, {
  server: new URL('/chat', location.href).href.replace(/^http/, 'ws'),
  heartbeat: { interval: 5_000, timeout: 5_000 },
  logLevel: 'warn',
  logApi: false,
  logMsg: false,
});
const page = new Page();
const chat = new Chat(client, page, remembered());

page.onLogin(async (name) => {
  const identity = { name, key: newKey() };
  const problem = await chat.logIn(identity);
  if (problem === undefined) {
    remember(identity);
  }
  return problem;
});
page.onSend((content) => chat.send(content));

if (import.meta.env.DEV) {
  // The server is back, so it was changed.
  client.flows.postDisconnectFlow.push((gone) => {
    client.flows.postConnectFlow.push((back) => {
      location.reload();
      return back;
    });
    return gone;
  });
}

void chat.start();
