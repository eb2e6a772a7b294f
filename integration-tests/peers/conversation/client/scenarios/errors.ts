// Calls and messages that fail, and who says why.

import { serviceProto as outdatedProto } from 'outdated/serviceProto';
import { Way } from 'talk/PtlFail';
import type { TsrpcError } from 'tsrpc';
import { equal } from '../equal';
import { connect, type Stage } from '../stage';

const INTERNAL = { message: 'Internal Server Error', type: 'ServerError', code: 'INTERNAL_ERR' };
const NO_TEXT = 'Missing required property `text`.';
const NO_PARCEL = 'Missing required property `parcel`.';
const BAD_BUFFER = 'Invalid request buffer, please check the version of service proto.';

export async function businessError(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    equal((await client.callApi('Fail', { way: Way.BUSINESS })).err, {
        message: 'Not enough money',
        type: 'ApiError',
        code: 'NO_MONEY',
        missing: 12,
        currencies: ['EUR', 'CNY'],
    });
}

export async function numberedError(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const { err } = await client.callApi('Fail', { way: Way.NUMBERED });
    equal(err, { message: 'Payment required', type: 'ApiError', code: 402 });
}

export async function internalError(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    equal((await client.callApi('Fail', { way: Way.UNEXPECTED })).err, INTERNAL);
    equal((await client.callApi('Fail', { way: Way.BAD_RESPONSE })).err, INTERNAL);
}

export async function innerError(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server('TALKATIVE'));
    const unexpected = await client.callApi('Fail', { way: Way.UNEXPECTED });
    equal(unexpected.err, { ...INTERNAL, innerErr: 'secret detail' });
    const badResponse = await client.callApi('Fail', { way: Way.BAD_RESPONSE });
    equal(badResponse.err, { ...INTERNAL, innerErr: NO_TEXT });
}

export async function unhandled(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const { err } = await client.callApi('nobody/Handles', {});
    equal(err, { message: 'Unhandled API: nobody/Handles', type: 'ServerError', code: 'UNHANDLED_API' });
}

export async function invalidRequest(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const { err } = await client.callApi('Echo', {} as never);
    equal(err, { message: NO_TEXT, type: 'ClientError', code: 'INPUT_DATA_ERR' });
}

export async function invalidMessage(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const sent = await client.sendMsg('Chat', { from: 'k8w' } as never);
    equal(sent, { isSucc: false, err: { message: NO_TEXT, type: 'ClientError', code: 'ENCODE_MSG_ERR' } });
}

export async function unknownApi(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const { err } = await client.callApi('withdrawn/Gone' as never, {} as never);
    equal(err, { message: 'Invalid api name: withdrawn/Gone', type: 'ClientError', code: 'INVALID_API_NAME' });
}

export async function unknownMessage(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server());
    const sent = await client.sendMsg('withdrawn/Gone' as never, {} as never);
    const err = { message: 'Invalid msg name: withdrawn/Gone', type: 'ClientError', code: 'INVALID_MSG_NAME' };
    equal(sent, { isSucc: false, err });
}

export async function outdatedRequest(stage: Stage): Promise<void> {
    const reason = stage.isJson ? NO_PARCEL : BAD_BUFFER; // its number is nobody's here
    equal(await outdatedCall(stage, 'Carry'), refusal(stage, reason));
}

export async function unknownService(stage: Stage): Promise<void> {
    const path = stage.isHttp ? 'Invalid URL path: /withdrawn/Gone' : 'Invalid api path: withdrawn/Gone';
    equal(await outdatedCall(stage, 'withdrawn/Gone'), refusal(stage, stage.isJson ? path : otherService(stage)));
}

/** In binary a service is a number, which is that of Carry here. */
function otherService(stage: Stage): string {
    return stage.cell.host === 'JAVA' ? `${BAD_BUFFER} ${NO_PARCEL}` : BAD_BUFFER;
}

/** What a client gets that was built with a contract that the server no longer has. */
async function outdatedCall(stage: Stage, api: 'Carry' | 'withdrawn/Gone'): Promise<TsrpcError | undefined> {
    const server = await stage.server();
    if (stage.isHttp) {
        return (await stage.http(outdatedProto, server).callApi(api, {})).err;
    }
    const client = stage.ws(outdatedProto, server);
    await connect(client);
    const { err } = await client.callApi(api, {});
    if (answers(stage)) {
        equal((await client.callApi(api, {})).err, err);
    }
    return err;
}

/** Whether the server answers what it refuses: the packages' servers hang up on a connection that lasts. */
function answers(stage: Stage): boolean {
    return stage.isHttp || stage.cell.host === 'JAVA';
}

function refusal(stage: Stage, message: string): object {
    return answers(stage)
        ? { message, type: 'ServerError', code: 'INPUT_DATA_ERR' }
        : { message, type: 'NetworkError', code: 'LOST_CONN' };
}

export async function garbled(stage: Stage): Promise<void> {
    const client = await stage.client(await stage.server('GARBLED'));
    const { err } = await client.callApi('Echo', { text: 'hello' }, stage.isHttp ? {} : { timeout: 100 });
    equal(
        err,
        stage.isHttp
            ? { message: 'Parse server output error', type: 'ServerError' }
            : { message: 'Request Timeout', type: 'NetworkError', code: 'TIMEOUT' },
    );
}
