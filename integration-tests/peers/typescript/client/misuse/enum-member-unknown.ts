import { HttpClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new HttpClient(serviceProto);

import { Way } from '../../io.tsrpc.it.protocols/PtlFail';

void client.callApi('Fail', { way: Way.QUIETLY }); // TS2339 QUIETLY
