import type { ServiceProto } from 'tsrpc-proto';
import type { Req2Go, Res2Go } from './_1/Ptl2Go.ts';
import type { ReqGo, ResGo } from './a/client/PtlGo.ts';
import type { ReqBind, ResBind } from './a/PtlBind.ts';
import type { MsgLocals } from './MsgLocals.ts';
import type { MsgPlace } from './MsgPlace.ts';
import type { ReqClass, ResClass } from './PtlClass.ts';

export interface ServiceType {
    api: {
        "_1/2Go": {
            req: Req2Go,
            res: Res2Go
        },
        "a/client/Go": {
            req: ReqGo,
            res: ResGo
        },
        "a/Bind": {
            req: ReqBind,
            res: ResBind
        },
        "Class": {
            req: ReqClass,
            res: ResClass
        }
    },
    msg: {
        "Locals": MsgLocals,
        "Place": MsgPlace
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "_1/2Go",
            "type": "api"
        },
        {
            "id": 1,
            "name": "a/client/Go",
            "type": "api"
        },
        {
            "id": 2,
            "name": "a/Bind",
            "type": "api"
        },
        {
            "id": 3,
            "name": "Locals",
            "type": "msg"
        },
        {
            "id": 4,
            "name": "Place",
            "type": "msg"
        },
        {
            "id": 5,
            "name": "Class",
            "type": "api"
        }
    ],
    "types": {
        "MsgLocals/MsgLocals": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "in",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 1,
                    "name": "out",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 2,
                    "name": "value",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 3,
                    "name": "theValue",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 4,
                    "name": "header",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 5,
                    "name": "blocks",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 6,
                    "name": "seen",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 7,
                    "name": "at",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 8,
                    "name": "e",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 9,
                    "name": "property",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 10,
                    "name": "json",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 11,
                    "name": "items",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Array",
                            "elementType": {
                                "type": "String"
                            }
                        }
                    }
                },
                {
                    "id": 12,
                    "name": "itemsElement",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 13,
                    "name": "required",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "String"
                            }
                        }
                    }
                },
                {
                    "id": 14,
                    "name": "type",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 15,
                    "name": "tags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 16,
                    "name": "tagsMark",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "MsgPlace/MsgPlace": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "place",
                    "type": {
                        "type": "Reference",
                        "target": "MsgPlace/Place"
                    }
                }
            ]
        },
        "MsgPlace/Place": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Number",
                    "scalarType": "int"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                },
                {
                    "type": "String"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                }
            ],
            "optionalStartIndex": 5
        },
        "PtlClass/Codec": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "codecs",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "PtlClass/Codec"
                            }
                        }
                    }
                }
            ]
        },
        "PtlClass/List": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "users",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlClass/User"
                        }
                    }
                }
            ]
        },
        "PtlClass/Override": {
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
        },
        "PtlClass/ReqClass": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "override",
                    "type": {
                        "type": "Reference",
                        "target": "PtlClass/Override"
                    }
                },
                {
                    "id": 1,
                    "name": "list",
                    "type": {
                        "type": "Reference",
                        "target": "PtlClass/List"
                    }
                },
                {
                    "id": 2,
                    "name": "codec",
                    "type": {
                        "type": "Reference",
                        "target": "PtlClass/Codec"
                    }
                },
                {
                    "id": 3,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "PtlClass/User"
                    }
                }
            ]
        },
        "PtlClass/ResClass": {
            "type": "Interface"
        },
        "PtlClass/User": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "name",
                    "type": {
                        "type": "Reference",
                        "target": "PtlClass/UserName"
                    }
                }
            ]
        },
        "PtlClass/UserName": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "first",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "last",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "_1/Ptl2Go/Req2Go": {
            "type": "Interface"
        },
        "_1/Ptl2Go/Res2Go": {
            "type": "Interface"
        },
        "a/PtlBind/ReqBind": {
            "type": "Interface"
        },
        "a/PtlBind/ResBind": {
            "type": "Interface"
        },
        "a/client/PtlGo/ReqGo": {
            "type": "Interface"
        },
        "a/client/PtlGo/ResGo": {
            "type": "Interface"
        }
    }
};
