import { WsClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new WsClient(serviceProto);

void client.sendMsg('Echo', { text: 'hello' }); // TS2345 'Echo'
