import type { ServiceProto } from 'tsrpc-proto';
import type { MsgNote } from './MsgNote.ts';

export interface ServiceType {
    api: {

    },
    msg: {
        "Note": MsgNote
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Note",
            "type": "msg"
        }
    ],
    "types": {
        "MsgNote/Kind": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "NEW"
                },
                {
                    "id": 1,
                    "value": "OLD"
                }
            ]
        },
        "MsgNote/MsgNote": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "kind",
                    "type": {
                        "type": "Reference",
                        "target": "MsgNote/Kind"
                    }
                },
                {
                    "id": 2,
                    "name": "place",
                    "type": {
                        "type": "Reference",
                        "target": "Place/Place"
                    },
                    "optional": true
                }
            ]
        },
        "Place/Place": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Number"
                },
                {
                    "type": "Number"
                }
            ]
        }
    }
};
