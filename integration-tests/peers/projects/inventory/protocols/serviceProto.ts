import { ServiceProto } from 'tsrpc-proto';
import { MsgChanged } from './items/MsgChanged';
import { ReqAdd, ResAdd } from './items/PtlAdd';
import { ReqDelete, ResDelete } from './items/PtlDelete';
import { ReqFind, ResFind } from './items/PtlFind';
import { ReqGet, ResGet } from './items/PtlGet';
import { ReqUpdate, ResUpdate } from './items/PtlUpdate';

export interface ServiceType {
    api: {
        "items/Add": {
            req: ReqAdd,
            res: ResAdd
        },
        "items/Delete": {
            req: ReqDelete,
            res: ResDelete
        },
        "items/Find": {
            req: ReqFind,
            res: ResFind
        },
        "items/Get": {
            req: ReqGet,
            res: ResGet
        },
        "items/Update": {
            req: ReqUpdate,
            res: ResUpdate
        }
    },
    msg: {
        "items/Changed": MsgChanged
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "items/Changed",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "items/Add",
            "type": "api"
        },
        {
            "id": 2,
            "name": "items/Delete",
            "type": "api"
        },
        {
            "id": 3,
            "name": "items/Find",
            "type": "api"
        },
        {
            "id": 4,
            "name": "items/Get",
            "type": "api"
        },
        {
            "id": 5,
            "name": "items/Update",
            "type": "api"
        }
    ],
    "types": {
        "items/MsgChanged/MsgChanged": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "_id",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    }
                },
                {
                    "id": 1,
                    "name": "before",
                    "type": {
                        "type": "Reference",
                        "target": "Item/Item"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "change",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "Item/ItemData"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "by",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "?bson/ObjectId"
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
                    "name": "log",
                    "type": {
                        "type": "Any"
                    }
                }
            ]
        },
        "Item/Item": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "_id",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    }
                },
                {
                    "id": 1,
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "description",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "price",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 4,
                    "name": "stock",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 5,
                    "name": "tags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "size",
                    "type": {
                        "type": "Reference",
                        "target": "Item/Size"
                    }
                },
                {
                    "id": 7,
                    "name": "parts",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Interface",
                            "properties": [
                                {
                                    "id": 0,
                                    "name": "item",
                                    "type": {
                                        "type": "Reference",
                                        "target": "?bson/ObjectId"
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
                        }
                    }
                },
                {
                    "id": 8,
                    "name": "photos",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Buffer",
                            "arrayType": "Uint8Array"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 9,
                    "name": "custom",
                    "type": {
                        "type": "Any"
                    },
                    "optional": true
                },
                {
                    "id": 10,
                    "name": "supplier",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "?bson/ObjectId"
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
                    "id": 11,
                    "name": "createdAt",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "Item/Size": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "width",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 1,
                    "name": "height",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "depth",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                }
            ]
        },
        "Item/ItemData": {
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
                    "name": "price",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "stock",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 3,
                    "name": "tags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 4,
                    "name": "size",
                    "type": {
                        "type": "Reference",
                        "target": "Item/Size"
                    }
                },
                {
                    "id": 5,
                    "name": "supplier",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "?bson/ObjectId"
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
                    "id": 6,
                    "name": "custom",
                    "type": {
                        "type": "Any"
                    }
                }
            ]
        },
        "items/PtlAdd/ReqAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "Item/Item"
                        },
                        "keys": [
                            "_id",
                            "createdAt"
                        ],
                        "type": "Omit"
                    }
                }
            ]
        },
        "items/PtlAdd/ResAdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "insertedId",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    }
                },
                {
                    "id": 1,
                    "name": "createdAt",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "items/PtlDelete/ReqDelete": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "ids",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "?bson/ObjectId"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "soft",
                    "type": {
                        "type": "Boolean"
                    },
                    "optional": true
                }
            ]
        },
        "items/PtlDelete/ResDelete": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "deleted",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "?bson/ObjectId"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "missing",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "?bson/ObjectId"
                        }
                    }
                }
            ]
        },
        "items/PtlFind/ReqFind": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "ids",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "?bson/ObjectId"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "filter",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "Item/Item"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "where",
                    "type": {
                        "type": "Any"
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "sort",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Tuple",
                            "elementTypes": [
                                {
                                    "type": "String"
                                },
                                {
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
                            ]
                        }
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "skip",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                }
            ]
        },
        "items/PtlFind/ResFind": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "items",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Item/Item"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "total",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "facets",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Any"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "raw",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Any"
                        }
                    }
                }
            ]
        },
        "items/PtlGet/ReqGet": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "_id",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    }
                }
            ]
        },
        "items/PtlGet/ResGet": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "type": "Reference",
                        "target": "Item/Item"
                    }
                }
            ]
        },
        "items/PtlUpdate/ReqUpdate": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "_id",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    }
                },
                {
                    "id": 1,
                    "name": "update",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "Item/ItemData"
                        }
                    }
                }
            ]
        },
        "items/PtlUpdate/ResUpdate": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "matched",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "item",
                    "type": {
                        "type": "Reference",
                        "target": "Item/Item"
                    }
                }
            ]
        }
    }
};