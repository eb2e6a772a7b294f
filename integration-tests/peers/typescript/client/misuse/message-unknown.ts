import { WsClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new WsClient(serviceProto);

void client.sendMsg('Talk', { name: 'k8w', content: 'hello' }); // TS2345 'Talk'
