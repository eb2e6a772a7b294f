import { HttpClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new HttpClient(serviceProto);

void client.callApi('Fail', { way: 'BUSINESS' }); // TS2322 way
