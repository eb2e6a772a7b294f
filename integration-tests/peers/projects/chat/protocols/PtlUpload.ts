import { uint } from 'tsrpc-proto';
import { BaseConf, BaseRequest, BaseResponse } from './base';
import { Attachment } from './models/ChatMessage';

export interface ReqUpload extends BaseRequest {
    fileName: string;
    fileData: Uint8Array;
    takenAt?: Date;
    tags: string[];
}

export interface ResUpload extends BaseResponse {
    attachment: Attachment;
    checksum: uint;
    takenAt?: Date;
    tags: string[];
    chunks: Uint8Array[];
}

export const conf: BaseConf = {
    needLogin: true,
};
