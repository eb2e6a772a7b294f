/** What all requests have. */
export interface BaseRequest {
    /** Given by `Login`, absent before */
    token?: string;
}

export interface BaseResponse {}

export interface BaseConf {
    needLogin?: boolean;
    needRoles?: string[];
}

export interface BaseMessage {}
