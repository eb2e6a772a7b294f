import { HttpClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new HttpClient(serviceProto);

void client.callApi('Chat', { name: 'k8w', content: 'hello' }); // TS2345 'Chat'
