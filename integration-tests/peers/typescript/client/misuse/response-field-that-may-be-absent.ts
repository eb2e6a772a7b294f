import { HttpClient } from 'tsrpc-browser';
import { serviceProto } from '../../io.tsrpc.it.protocols/serviceProto';

const client = new HttpClient(serviceProto);

export async function login(): Promise<number> {
    const ret = await client.callApi('user/Login', { username: 'k8w', password: 'secret' });
    return ret.isSucc ? ret.res.user.nickname.length : 0; // TS18048 ret.res.user.nickname
}
