import { ServiceProto } from 'tsrpc-proto';
import { MsgChanged } from './goods/MsgChanged';
import { MsgEvent } from './goods/MsgEvent';
import { ReqSearch, ResSearch } from './goods/PtlSearch';
import { ReqUpdate, ResUpdate } from './goods/PtlUpdate';
import { ReqGetOrder, ResGetOrder } from './order/PtlGetOrder';
import { ReqOrder, ResOrder } from './order/PtlOrder';

export interface ServiceType {
    api: {
        "goods/Search": {
            req: ReqSearch,
            res: ResSearch
        },
        "goods/Update": {
            req: ReqUpdate,
            res: ResUpdate
        },
        "order/GetOrder": {
            req: ReqGetOrder,
            res: ResGetOrder
        },
        "order/Order": {
            req: ReqOrder,
            res: ResOrder
        }
    },
    msg: {
        "goods/Changed": MsgChanged,
        "goods/Event": MsgEvent
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "goods/Changed",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "goods/Event",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "goods/Search",
            "type": "api"
        },
        {
            "id": 3,
            "name": "goods/Update",
            "type": "api"
        },
        {
            "id": 4,
            "name": "order/GetOrder",
            "type": "api"
        },
        {
            "id": 5,
            "name": "order/Order",
            "type": "api"
        }
    ],
    "types": {
        "goods/MsgChanged/MsgChanged": {
            "type": "Reference",
            "target": "types/Goods"
        },
        "types/Goods": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Entity"
                    }
                }
            ],
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
                    "name": "price",
                    "type": {
                        "type": "Reference",
                        "target": "types/Cents"
                    }
                },
                {
                    "id": 2,
                    "name": "stock",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 3,
                    "name": "size",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Number"
                            },
                            {
                                "type": "Number"
                            },
                            {
                                "type": "Number"
                            }
                        ],
                        "optionalStartIndex": 2
                    }
                },
                {
                    "id": 4,
                    "name": "categories",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "types/Category"
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "attributes",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
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
                },
                {
                    "id": 6,
                    "name": "prices",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
                            "type": {
                                "type": "Reference",
                                "target": "types/Cents"
                            }
                        }
                    }
                },
                {
                    "id": 7,
                    "name": "picture",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint8Array"
                    },
                    "optional": true
                },
                {
                    "id": 8,
                    "name": "samples",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Float32Array"
                    },
                    "optional": true
                },
                {
                    "id": 9,
                    "name": "extra",
                    "type": {
                        "type": "Any"
                    }
                }
            ]
        },
        "types/Entity": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Reference",
                        "target": "types/Id"
                    }
                },
                {
                    "id": 1,
                    "name": "created",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "types/Id": {
            "type": "Reference",
            "target": "?bson/ObjectId"
        },
        "types/Cents": {
            "type": "Number",
            "scalarType": "int"
        },
        "types/Category": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Entity"
                    }
                }
            ],
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
                    "name": "children",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "types/Category"
                        }
                    }
                }
            ]
        },
        "goods/MsgEvent/MsgEvent": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "goods/MsgEvent/Sold"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "goods/MsgEvent/Returned"
                    }
                }
            ]
        },
        "goods/MsgEvent/Sold": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "sold"
                    }
                },
                {
                    "id": 1,
                    "name": "version",
                    "type": {
                        "type": "Literal",
                        "literal": 2
                    }
                },
                {
                    "id": 2,
                    "name": "goods",
                    "type": {
                        "type": "Reference",
                        "target": "types/Id"
                    }
                },
                {
                    "id": 3,
                    "name": "payment",
                    "type": {
                        "type": "Reference",
                        "target": "types/CardPayment"
                    },
                    "optional": true
                }
            ]
        },
        "types/CardPayment": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "card"
                    }
                },
                {
                    "id": 1,
                    "name": "number",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "holder",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "goods/MsgEvent/Returned": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "returned"
                    }
                },
                {
                    "id": 1,
                    "name": "goods",
                    "type": {
                        "type": "Reference",
                        "target": "types/Id"
                    }
                },
                {
                    "id": 2,
                    "name": "reason",
                    "type": {
                        "type": "Object"
                    }
                }
            ]
        },
        "goods/PtlSearch/ReqSearch": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "filter",
                    "type": {
                        "type": "Reference",
                        "target": "types/Filter"
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "sort",
                    "type": {
                        "type": "Keyof",
                        "target": {
                            "type": "Reference",
                            "target": "types/Goods"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "order",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "asc"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "desc"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 3,
                    "name": "page",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "number",
                                "type": {
                                    "type": "Number"
                                }
                            },
                            {
                                "id": 1,
                                "name": "size",
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "types/Filter": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
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
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "from",
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Cents"
                                }
                            },
                            {
                                "id": 1,
                                "name": "to",
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Cents"
                                },
                                "optional": true
                            }
                        ]
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "types/Cents"
                        }
                    }
                }
            ]
        },
        "goods/PtlSearch/ResSearch": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "goods",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "target": {
                                "type": "Reference",
                                "target": "types/Goods"
                            },
                            "keys": [
                                "id",
                                "name",
                                "price"
                            ],
                            "type": "Pick"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "page",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "number",
                                "type": {
                                    "type": "Number"
                                }
                            },
                            {
                                "id": 1,
                                "name": "size",
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "goods/PtlUpdate/ReqUpdate": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Reference",
                        "target": "types/Id"
                    }
                },
                {
                    "id": 1,
                    "name": "changes",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "types/Goods"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "name",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "name",
                        "objectType": {
                            "type": "Reference",
                            "target": "types/Goods"
                        }
                    },
                    "optional": true
                }
            ]
        },
        "goods/PtlUpdate/ResUpdate": {
            "target": {
                "type": "Reference",
                "target": "types/Goods"
            },
            "keys": [
                "extra",
                "samples"
            ],
            "type": "Omit"
        },
        "order/PtlGetOrder/ReqGetOrder": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Reference",
                        "target": "types/Id"
                    }
                }
            ]
        },
        "order/PtlGetOrder/ResGetOrder": {
            "type": "Reference",
            "target": "order/PtlOrder/ReqOrder"
        },
        "order/PtlOrder/ReqOrder": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "lines",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "order/PtlOrder/Line"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "payment",
                    "type": {
                        "type": "Reference",
                        "target": "types/Payment"
                    }
                },
                {
                    "id": 2,
                    "name": "payBy",
                    "type": {
                        "type": "Reference",
                        "target": "types/PayBy"
                    }
                },
                {
                    "id": 3,
                    "name": "delivery",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Address"
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
                },
                {
                    "id": 4,
                    "name": "billing",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Address"
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
                    },
                    "optional": true
                }
            ]
        },
        "order/PtlOrder/Line": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "goods",
                    "type": {
                        "type": "Reference",
                        "target": "types/Id"
                    }
                },
                {
                    "id": 1,
                    "name": "count",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                }
            ]
        },
        "types/Payment": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/CardPayment"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "types/CashPayment"
                    }
                }
            ]
        },
        "types/CashPayment": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "cash"
                    }
                },
                {
                    "id": 1,
                    "name": "given",
                    "type": {
                        "type": "Reference",
                        "target": "types/Cents"
                    }
                }
            ]
        },
        "types/PayBy": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 0
                },
                {
                    "id": 1,
                    "value": 10
                },
                {
                    "id": 2,
                    "value": 11
                }
            ]
        },
        "types/Address": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "street",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "city",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "country",
                    "type": {
                        "type": "Reference",
                        "target": "types/Country"
                    }
                }
            ]
        },
        "types/Country": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "de"
                },
                {
                    "id": 1,
                    "value": "at"
                }
            ]
        },
        "order/PtlOrder/ResOrder": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "code",
                                "type": {
                                    "type": "Literal",
                                    "literal": 1
                                }
                            },
                            {
                                "id": 1,
                                "name": "order",
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Id"
                                }
                            },
                            {
                                "id": 2,
                                "name": "total",
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Cents"
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
                                "name": "code",
                                "type": {
                                    "type": "Literal",
                                    "literal": 2
                                }
                            },
                            {
                                "id": 1,
                                "name": "missing",
                                "type": {
                                    "type": "Array",
                                    "elementType": {
                                        "type": "Reference",
                                        "target": "types/Id"
                                    }
                                }
                            },
                            {
                                "id": 2,
                                "name": "line",
                                "type": {
                                    "type": "Reference",
                                    "target": "order/PtlOrder/Line"
                                }
                            }
                        ]
                    }
                }
            ]
        }
    }
};