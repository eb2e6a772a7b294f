import { uint } from 'tsrpc-proto';
import { BaseConf, BaseRequest, BaseResponse } from './base';
import { ChatMessage } from './models/ChatMessage';

export interface ReqHistory extends BaseRequest {
    roomId: string;
    before?: Date;
    limit?: uint;
}

export interface ResHistory extends BaseResponse {
    messages: ChatMessage[];
    hasMore: boolean;
    unread: { [roomId: string]: uint };
}

export const conf: BaseConf = {
    needLogin: true,
};
