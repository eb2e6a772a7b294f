import { ServiceProto } from 'tsrpc-proto';
import { ReqURL, ResURL } from './list/PtlURL';
import { MsgAdd } from './MsgAdd';
import { ReqAdd, ResAdd } from './PtlAdd';
import { ReqAdd as ReqAdd_1, ResAdd as ResAdd_1 } from './user/PtlAdd';
import { ReqGetAll, ResGetAll } from './user/PtlGetAll';

export interface ServiceType {
    api: {
        "list/URL": {
            req: ReqURL,
            res: ResURL
        },
        "Add": {
            req: ReqAdd,
            res: ResAdd
        },
        "user/Add": {
            req: ReqAdd_1,
            res: ResAdd_1
        },
        "user/GetAll": {
            req: ReqGetAll,
            res: ResGetAll
        }
    },
    msg: {
        "Add": MsgAdd
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "list/URL",
            "type": "api"
        },
        {
            "id": 1,
            "name": "Add",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "Add",
            "type": "api"
        },
        {
            "id": 3,
            "name": "user/Add",
            "type": "api"
        },
        {
            "id": 4,
            "name": "user/GetAll",
            "type": "api"
        }
    ],
    "types": {
        "list/PtlURL/ReqURL": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "url",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "list/PtlURL/ResURL": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "status",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "Status",
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "MsgAdd/MsgAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "add",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "add",
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "add",
                                            "type": {
                                                "type": "Number"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "PtlAdd/ReqAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "user/PtlAdd/ReqAdd"
                    }
                }
            ]
        },
        "user/PtlAdd/ReqAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "type": "Reference",
                        "target": "user/types/Item"
                    }
                },
                {
                    "id": 1,
                    "name": "other",
                    "type": {
                        "type": "Reference",
                        "target": "list/types/Item"
                    }
                },
                {
                    "id": 2,
                    "name": "text",
                    "type": {
                        "type": "Reference",
                        "target": "String/String"
                    }
                },
                {
                    "id": 3,
                    "name": "optional",
                    "type": {
                        "type": "Reference",
                        "target": "String/Optional"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "msgType",
                    "type": {
                        "type": "Reference",
                        "target": "String/MsgType"
                    }
                },
                {
                    "id": 5,
                    "name": "protocol",
                    "type": {
                        "type": "Reference",
                        "target": "user/types/AppProtocol"
                    }
                },
                {
                    "id": 6,
                    "name": "api",
                    "type": {
                        "type": "Reference",
                        "target": "user/types/UserApi"
                    }
                },
                {
                    "id": 7,
                    "name": "rec",
                    "type": {
                        "type": "Reference",
                        "target": "user/types/record"
                    }
                },
                {
                    "id": 8,
                    "name": "rec2",
                    "type": {
                        "type": "Reference",
                        "target": "list/Record/Record"
                    }
                },
                {
                    "id": 9,
                    "name": "status",
                    "type": {
                        "type": "Reference",
                        "target": "user/types/Status"
                    }
                },
                {
                    "id": 10,
                    "name": "status2",
                    "type": {
                        "type": "Reference",
                        "target": "list/types/Status"
                    }
                },
                {
                    "id": 11,
                    "name": "string",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "text",
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "string",
                                            "type": {
                                                "type": "String"
                                            }
                                        }
                                    ]
                                }
                            },
                            {
                                "id": 1,
                                "name": "object",
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "object",
                                            "type": {
                                                "type": "Number"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 12,
                    "name": "object",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "text",
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "string",
                                            "type": {
                                                "type": "Number"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 13,
                    "name": "item2",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "item",
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "item",
                                            "type": {
                                                "type": "Boolean"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 14,
                    "name": "type",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 15,
                    "name": "data",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Interface",
                            "properties": [
                                {
                                    "id": 0,
                                    "name": "data",
                                    "type": {
                                        "type": "String"
                                    }
                                }
                            ]
                        }
                    }
                },
                {
                    "id": 16,
                    "name": "classes",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Interface",
                            "properties": [
                                {
                                    "id": 0,
                                    "name": "news",
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
                },
                {
                    "id": 17,
                    "name": "io",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "io",
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 18,
                    "name": "java",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/types/Item": {
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
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Interface",
                            "properties": [
                                {
                                    "id": 0,
                                    "name": "item",
                                    "type": {
                                        "type": "String"
                                    }
                                }
                            ]
                        }
                    }
                }
            ]
        },
        "list/types/Item": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "count",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 1,
                    "name": "lists",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Interface",
                            "properties": [
                                {
                                    "id": 0,
                                    "name": "item",
                                    "type": {
                                        "type": "Number"
                                    }
                                }
                            ]
                        }
                    }
                }
            ]
        },
        "String/String": {
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
        "String/Optional": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "value",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "String/MsgType": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Literal",
                        "literal": "text"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "image"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Literal",
                        "literal": "class"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Literal",
                        "literal": ""
                    }
                },
                {
                    "id": 4,
                    "type": {
                        "type": "Literal",
                        "literal": "a-b"
                    }
                },
                {
                    "id": 5,
                    "type": {
                        "type": "Literal",
                        "literal": "a b"
                    }
                },
                {
                    "id": 6,
                    "type": {
                        "type": "Literal",
                        "literal": "1st"
                    }
                }
            ]
        },
        "user/types/AppProtocol": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "a",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/types/UserApi": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "a",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/types/record": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "a",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "list/Record/Record": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "b",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "user/types/Status": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "active"
                },
                {
                    "id": 1,
                    "value": "gone"
                }
            ]
        },
        "list/types/Status": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 0
                },
                {
                    "id": 1,
                    "value": 1
                }
            ]
        },
        "PtlAdd/ResAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "user/PtlAdd/ResAdd"
                    }
                }
            ]
        },
        "user/PtlAdd/ResAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "result",
                    "type": {
                        "type": "Reference",
                        "target": "String/ApiResult"
                    }
                },
                {
                    "id": 1,
                    "name": "error",
                    "type": {
                        "type": "Reference",
                        "target": "String/Error"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "req",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "req",
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 3,
                    "name": "res",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "res",
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 4,
                    "name": "add",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "x",
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "String/ApiResult": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "ok",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 1,
                    "name": "error",
                    "type": {
                        "type": "Reference",
                        "target": "String/Error"
                    },
                    "optional": true
                }
            ]
        },
        "String/Error": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "code",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 1,
                    "name": "Error",
                    "type": {
                        "type": "Reference",
                        "target": "String/Error"
                    },
                    "optional": true
                }
            ]
        },
        "user/PtlGetAll/ReqGetAll": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "list",
                    "type": {
                        "type": "Boolean"
                    }
                }
            ]
        },
        "user/PtlGetAll/ResGetAll": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "shape",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "class",
                                            "type": {
                                                "type": "Literal",
                                                "literal": "A"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "name": "a",
                                            "type": {
                                                "type": "String"
                                            }
                                        }
                                    ]
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "class",
                                            "type": {
                                                "type": "Literal",
                                                "literal": "String"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "name": "b",
                                            "type": {
                                                "type": "String"
                                            }
                                        }
                                    ]
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "class",
                                            "type": {
                                                "type": "Literal",
                                                "literal": "get-all"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "name": "c",
                                            "type": {
                                                "type": "String"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                }
            ]
        }
    }
};