import { uint } from 'tsrpc-proto';
import { BaseConf, BaseRequest, BaseResponse } from './base';
import { Attachment, ChatMessage } from './models/ChatMessage';

export interface ReqSend extends BaseRequest {
    roomId: string;
    text: string;
    attachments?: Attachment[];
    replyTo?: uint;
}

export interface ResSend extends BaseResponse {
    message: ChatMessage;
}

export const conf: BaseConf = {
    needLogin: true,
};
