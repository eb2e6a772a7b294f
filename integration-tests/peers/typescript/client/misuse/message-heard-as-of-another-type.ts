import { WsClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new WsClient(serviceProto);

client.listenMsg('room/Entered', (msg: { content: string }) => console.log(msg.content)); // TS2345 (msg: { content
