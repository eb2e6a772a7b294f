import { HttpClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new HttpClient(serviceProto);

void client.callApi('user/Login', {
    username: 'k8w',
    password: 12345 // TS2322 password
});
