import type { ServiceProto } from 'tsrpc-proto';
import type { ReqGoing, ResGoing } from './legacy/PtlGoing.ts';
import type { MsgGoing } from './MsgGoing.ts';
import type { ReqNew, ResNew } from './PtlNew.ts';
import type { ReqOld, ResOld } from './PtlOld.ts';

export interface ServiceType {
    api: {
        "legacy/Going": {
            req: ReqGoing,
            res: ResGoing
        },
        "New": {
            req: ReqNew,
            res: ResNew
        },
        "Old": {
            req: ReqOld,
            res: ResOld
        }
    },
    msg: {
        "Going": MsgGoing
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "legacy/Going",
            "type": "api"
        },
        {
            "id": 1,
            "name": "Going",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "New",
            "type": "api"
        },
        {
            "id": 3,
            "name": "Old",
            "type": "api"
        }
    ],
    "types": {
        "MsgGoing/MsgGoing": {
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
        "OldValue/OldValue": {
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
        "PtlNew/Either": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlNew/One"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "PtlNew/Two"
                    }
                }
            ]
        },
        "PtlNew/Kind": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "FIRST"
                },
                {
                    "id": 1,
                    "value": "SECOND"
                }
            ]
        },
        "PtlNew/One": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "One"
                    }
                },
                {
                    "id": 1,
                    "name": "one",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlNew/ReqNew": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Reference",
                        "target": "PtlNew/Kind"
                    }
                },
                {
                    "id": 1,
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlNew/ResNew": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "values",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "OldValue/OldValue"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "either",
                    "type": {
                        "type": "Reference",
                        "target": "PtlNew/Either"
                    }
                }
            ]
        },
        "PtlNew/Two": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Two"
                    }
                },
                {
                    "id": 1,
                    "name": "two",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlOld/ReqOld": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "value",
                    "type": {
                        "type": "Reference",
                        "target": "OldValue/OldValue"
                    }
                }
            ]
        },
        "PtlOld/ResOld": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "old",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "current",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "legacy/PtlGoing/ReqGoing": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "value",
                    "type": {
                        "type": "Reference",
                        "target": "OldValue/OldValue"
                    }
                }
            ]
        },
        "legacy/PtlGoing/ResGoing": {
            "type": "Interface"
        }
    }
};
