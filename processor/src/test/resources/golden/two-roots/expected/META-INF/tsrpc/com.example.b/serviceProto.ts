import type { ServiceProto } from 'tsrpc-proto';
import type { MsgUser } from './MsgUser.ts';

export interface ServiceType {
    api: {

    },
    msg: {
        "User": MsgUser
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "User",
            "type": "msg"
        }
    ],
    "types": {
        "MsgUser/MsgUser": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "com/example/shared/User/User"
                    }
                }
            ]
        },
        "com/example/shared/User/Address": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "com/example/shared/User/Contact"
                    }
                }
            ]
        },
        "com/example/shared/User/Contact": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Contact"
                    }
                },
                {
                    "id": 1,
                    "name": "mail",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "com/example/shared/User/User": {
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
                    "name": "address",
                    "type": {
                        "type": "Reference",
                        "target": "com/example/shared/User/Address"
                    },
                    "optional": true
                }
            ]
        }
    }
};
