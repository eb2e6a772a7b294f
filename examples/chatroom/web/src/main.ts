import { Connection } from './connection';
import { Room } from './room';
import { RoomView } from './view/room-view';
import { StatusView } from './view/status-view';

const status = new StatusView();
const view = new RoomView();
const connection = new Connection((state) => status.show(state));
const room = new Room(connection.client, view);

status.onRetry(() => void connection.connectNow());
view.onJoin((name) => connection.connectNow().then(() => room.join(name)));
view.onSend((content) => connection.connectNow().then(() => room.send(content)));
connection.onOpen(() => void room.enterAgain());
void connection.connectNow();
