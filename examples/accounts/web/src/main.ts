import { wsUrl } from './config';
import { AccountsView } from './view/accounts-view';
import { Visitor } from './visitor';

async function main(): Promise<void> {
  const view = new AccountsView();
  const visitor = new Visitor(await wsUrl(), view);
  view.onLogin((name, password) => visitor.login(name, password));
  view.onLogout(() => visitor.logout());
  view.onPin((text) => visitor.pin(text));
  view.onLogins(() => visitor.showLogins());
  view.onKick((name) => visitor.kick(name));
  view.onOver((over) => visitor.callOver(over));
  await visitor.start();
}

void main();
