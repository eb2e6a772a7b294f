import type { ServiceProto } from 'tsrpc-proto';
import type { MsgChat } from './MsgChat.ts';
import type { ReqSend, ResSend } from './PtlSend.ts';
import type { MsgKicked } from './user/admin/MsgKicked.ts';
import type { ReqKick, ResKick } from './user/admin/PtlKick.ts';
import type { ReqLogin, ResLogin } from './user/PtlLogin.ts';

export interface ServiceType {
    api: {
        "Send": {
            req: ReqSend,
            res: ResSend
        },
        "user/admin/Kick": {
            req: ReqKick,
            res: ResKick
        },
        "user/Login": {
            req: ReqLogin,
            res: ResLogin
        }
    },
    msg: {
        "Chat": MsgChat,
        "user/admin/Kicked": MsgKicked
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Chat",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Send",
            "type": "api"
        },
        {
            "id": 2,
            "name": "user/admin/Kicked",
            "type": "msg"
        },
        {
            "id": 3,
            "name": "user/admin/Kick",
            "type": "api"
        },
        {
            "id": 4,
            "name": "user/Login",
            "type": "api"
        }
    ],
    "types": {
        "MsgChat/MsgChat": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "content",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlSend/ReqSend": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "content",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlSend/ResSend": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "time",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "user/PtlLogin/ReqLogin": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "username",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "password",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/PtlLogin/ResLogin": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "token",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "user/User/User"
                    }
                }
            ]
        },
        "user/User/User": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/admin/MsgKicked/MsgKicked": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 1,
                    "name": "reason",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/admin/PtlKick/ReqKick": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 1,
                    "name": "reason",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/admin/PtlKick/ResKick": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "user/User/User"
                    }
                }
            ]
        }
    }
};
