import { Chat } from './chat';
import { createClient } from './client';
import { ChatView } from './view/chat-view';
import { StatusView } from './view/status-view';

const status = new StatusView();
const view = new ChatView();
const chat = new Chat(createClient(), view, status);

status.onRetry(() => void chat.connectNow());
view.onJoin((name) => chat.join(name));
view.onEnter((room) => chat.enter(room));
view.onSend((content) => chat.send(content));
window.addEventListener('online', () => void chat.connectNow());
void chat.start();
