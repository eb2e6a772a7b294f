import type { ServiceProto } from 'tsrpc-proto';
import type { Msgclass } from './2fa/Msgclass.ts';
import type { ReqGetList, ResGetList } from './misc-tools/PtlGetList.ts';

export interface ServiceType {
    api: {
        "misc-tools/GetList": {
            req: ReqGetList,
            res: ResGetList
        }
    },
    msg: {
        "2fa/class": Msgclass
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "2fa/class",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "misc-tools/GetList",
            "type": "api"
        }
    ],
    "types": {
        "2fa/Msgclass/Msgclass": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "code",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "misc-tools/PtlGetList/Filter": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "misc-tools/PtlGetList/ReqGetList": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "filter",
                    "type": {
                        "type": "Reference",
                        "target": "misc-tools/PtlGetList/Filter"
                    }
                }
            ]
        },
        "misc-tools/PtlGetList/ResGetList": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "names",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                }
            ]
        }
    }
};
