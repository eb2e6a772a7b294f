import { WsClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new WsClient(serviceProto);

client.listenMsg('Chat', msg => console.log(msg.text)); // TS2339 text
