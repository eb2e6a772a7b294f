import { HttpClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new HttpClient(serviceProto);

void client.callApi('user/SignIn', { username: 'k8w', password: 'secret' }); // TS2345 'user/SignIn'
