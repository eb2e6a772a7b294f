import type { ServiceProto } from 'tsrpc-proto';
import type { ReqDig, ResDig } from './deep/er/PtlDig.ts';
import type { MsgNote } from './MsgNote.ts';

export interface ServiceType {
    api: {
        "deep/er/Dig": {
            req: ReqDig,
            res: ResDig
        }
    },
    msg: {
        "Note": MsgNote
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "deep/er/Dig",
            "type": "api"
        },
        {
            "id": 1,
            "name": "Note",
            "type": "msg"
        }
    ],
    "types": {
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
                    "name": "lines",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "String"
                                    }
                                },
                                {
                                    "id": 1,
                                    "type": {
                                        "type": "Literal",
                                        "literal": null
                                    }
                                }
                            ]
                        }
                    }
                }
            ]
        },
        "deep/er/PtlDig/ReqDig": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "metres",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "deep/er/PtlDig/ResDig": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "note",
                    "type": {
                        "type": "Reference",
                        "target": "MsgNote/MsgNote"
                    }
                }
            ]
        }
    }
};
