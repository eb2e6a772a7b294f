import type { ServiceProto } from 'tsrpc-proto';
import type { ReqList, ResList } from './PtlList.ts';

export interface ServiceType {
    api: {
        "List": {
            req: ReqList,
            res: ResList
        }
    },
    msg: {

    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "List",
            "type": "api"
        }
    ],
    "types": {
        "Filter/And": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "And"
                    }
                },
                {
                    "id": 1,
                    "name": "all",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Filter/Filter"
                        }
                    }
                }
            ]
        },
        "Filter/Filter": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "Filter/And"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "Filter/Not"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "Filter/LeafNamed"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Reference",
                        "target": "Filter/Ranges"
                    }
                }
            ]
        },
        "Filter/LeafNamed": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Named"
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
        "Filter/Not": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Not"
                    }
                },
                {
                    "id": 1,
                    "name": "filter",
                    "type": {
                        "type": "Reference",
                        "target": "Filter/Filter"
                    }
                }
            ]
        },
        "Filter/Range": {
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
                    "type": "Reference",
                    "target": "Filter/Range"
                }
            ],
            "optionalStartIndex": 2
        },
        "Filter/Ranges": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Ranges"
                    }
                },
                {
                    "id": 1,
                    "name": "ranges",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Filter/Range"
                        }
                    }
                }
            ]
        },
        "PtlList/Item": {
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
        "PtlList/PageOfItem": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "items",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlList/Item"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "next",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/Item"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "byName",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "PtlList/Item"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "total",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "PtlList/PageOfPageOfString": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "items",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlList/PageOfString"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "next",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/PageOfString"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "byName",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "PtlList/PageOfString"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "total",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "PtlList/PageOfString": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "items",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "next",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "byName",
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
                    "id": 3,
                    "name": "total",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "PtlList/ReqList": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "filter",
                    "type": {
                        "type": "Reference",
                        "target": "Filter/Filter"
                    }
                }
            ]
        },
        "PtlList/ResList": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "items",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/PageOfItem"
                    }
                },
                {
                    "id": 1,
                    "name": "pages",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/PageOfPageOfString"
                    }
                },
                {
                    "id": 2,
                    "name": "tree",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/Tree"
                    }
                }
            ]
        },
        "PtlList/Tree": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/Item"
                    }
                },
                {
                    "id": 1,
                    "name": "left",
                    "type": {
                        "type": "Reference",
                        "target": "PtlList/Tree"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "children",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlList/Tree"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "named",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "PtlList/Tree"
                            }
                        }
                    }
                },
                {
                    "id": 4,
                    "name": "array",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlList/Tree"
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "groups",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Array",
                            "elementType": {
                                "type": "Reference",
                                "target": "PtlList/Tree"
                            }
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "tags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 7,
                    "name": "numbers",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number",
                            "scalarType": "int"
                        }
                    }
                }
            ]
        }
    }
};
