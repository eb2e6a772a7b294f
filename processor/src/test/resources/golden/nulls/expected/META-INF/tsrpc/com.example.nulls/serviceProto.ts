import type { ServiceProto } from 'tsrpc-proto';
import type { MsgNulls } from './MsgNulls.ts';

export interface ServiceType {
    api: {

    },
    msg: {
        "Nulls": MsgNulls
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Nulls",
            "type": "msg"
        }
    ],
    "types": {
        "Base/Base": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "a",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "b",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    },
                    "optional": true
                }
            ]
        },
        "Color/Color": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "RED"
                }
            ]
        },
        "Holes/Holes": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "holes",
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
        "MsgNulls/MsgNulls": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "any",
                    "type": {
                        "type": "Any"
                    }
                },
                {
                    "id": 1,
                    "name": "maybe",
                    "type": {
                        "type": "Any"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "pair",
                    "type": {
                        "type": "Reference",
                        "target": "Pair/Pair"
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "anys",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Any"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "holes",
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
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "texts",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 6,
                    "name": "scores",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Number",
                                "scalarType": "int"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 7,
                    "name": "shape",
                    "type": {
                        "type": "Reference",
                        "target": "Shape/Shape"
                    },
                    "optional": true
                },
                {
                    "id": 8,
                    "name": "date",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                },
                {
                    "id": 9,
                    "name": "color",
                    "type": {
                        "type": "Reference",
                        "target": "Color/Color"
                    },
                    "optional": true
                },
                {
                    "id": 10,
                    "name": "base",
                    "type": {
                        "type": "Reference",
                        "target": "Base/Base"
                    },
                    "optional": true
                },
                {
                    "id": 11,
                    "name": "tail",
                    "type": {
                        "type": "Reference",
                        "target": "Tail/Tail"
                    },
                    "optional": true
                },
                {
                    "id": 12,
                    "name": "moreHoles",
                    "type": {
                        "type": "Reference",
                        "target": "Holes/Holes"
                    },
                    "optional": true
                }
            ]
        },
        "Pair/Pair": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Any"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                }
            ],
            "optionalStartIndex": 1
        },
        "Shape/Dot": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Dot"
                    }
                },
                {
                    "id": 1,
                    "name": "x",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "Shape/Line": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Line"
                    }
                },
                {
                    "id": 1,
                    "name": "length",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "Shape/Shape": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "Shape/Dot"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "Shape/Line"
                    }
                }
            ]
        },
        "Tail/Tail": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "String"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                },
                {
                    "type": "Boolean"
                }
            ],
            "optionalStartIndex": 1
        }
    }
};
