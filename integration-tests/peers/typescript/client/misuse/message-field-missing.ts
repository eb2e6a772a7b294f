import { WsClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new WsClient(serviceProto);

void client.sendMsg('Chat', { name: 'k8w' }); // TS2345 { name
