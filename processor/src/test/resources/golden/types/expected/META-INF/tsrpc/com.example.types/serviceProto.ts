import type { ServiceProto } from 'tsrpc-proto';
import type { MsgBuffers } from './MsgBuffers.ts';
import type { MsgLists } from './MsgLists.ts';
import type { MsgMaps } from './MsgMaps.ts';
import type { MsgOthers } from './MsgOthers.ts';
import type { MsgScalars } from './MsgScalars.ts';

export interface ServiceType {
    api: {

    },
    msg: {
        "Buffers": MsgBuffers,
        "Lists": MsgLists,
        "Maps": MsgMaps,
        "Others": MsgOthers,
        "Scalars": MsgScalars
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Buffers",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Lists",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "Maps",
            "type": "msg"
        },
        {
            "id": 3,
            "name": "Others",
            "type": "msg"
        },
        {
            "id": 4,
            "name": "Scalars",
            "type": "msg"
        }
    ],
    "types": {
        "Color/Color": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "RED"
                },
                {
                    "id": 1,
                    "value": "GREEN"
                }
            ]
        },
        "Level/Level": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 0
                },
                {
                    "id": 1,
                    "value": -5
                }
            ]
        },
        "Mixed/Mixed": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 1
                },
                {
                    "id": 1,
                    "value": "other one"
                }
            ]
        },
        "MsgBuffers/MsgBuffers": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "plain",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint8Array"
                    }
                },
                {
                    "id": 1,
                    "name": "int8",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Int8Array"
                    }
                },
                {
                    "id": 2,
                    "name": "int16",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Int16Array"
                    }
                },
                {
                    "id": 3,
                    "name": "int32",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Int32Array"
                    }
                },
                {
                    "id": 4,
                    "name": "uint16",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint16Array"
                    }
                },
                {
                    "id": 5,
                    "name": "uint32",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint32Array"
                    }
                },
                {
                    "id": 6,
                    "name": "float32",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Float32Array"
                    }
                },
                {
                    "id": 7,
                    "name": "float64",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Float64Array"
                    }
                },
                {
                    "id": 8,
                    "name": "buffer",
                    "type": {
                        "type": "Buffer"
                    }
                }
            ]
        },
        "MsgLists/MsgLists": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "texts",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 1,
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
                },
                {
                    "id": 2,
                    "name": "listHoles",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Array",
                                        "elementType": {
                                            "type": "Number",
                                            "scalarType": "int"
                                        }
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
                },
                {
                    "id": 3,
                    "name": "colors",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Color/Color"
                        }
                    }
                },
                {
                    "id": 4,
                    "name": "points",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Point/Point"
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "flags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Boolean"
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "ints",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number",
                            "scalarType": "int"
                        }
                    }
                },
                {
                    "id": 7,
                    "name": "longs",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number",
                            "scalarType": "int"
                        }
                    }
                },
                {
                    "id": 8,
                    "name": "doubles",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number"
                        }
                    }
                },
                {
                    "id": 9,
                    "name": "array",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 10,
                    "name": "arrayHoles",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Number",
                                        "scalarType": "int"
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
                },
                {
                    "id": 11,
                    "name": "matrix",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Array",
                            "elementType": {
                                "type": "Number",
                                "scalarType": "int"
                            }
                        }
                    }
                },
                {
                    "id": 12,
                    "name": "genericArray",
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
                    "id": 13,
                    "name": "nested",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Array",
                            "elementType": {
                                "type": "Reference",
                                "target": "Point/Point"
                            }
                        }
                    }
                },
                {
                    "id": 14,
                    "name": "anything",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Any"
                        }
                    }
                },
                {
                    "id": 15,
                    "name": "blobs",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Buffer",
                            "arrayType": "Uint8Array"
                        }
                    }
                },
                {
                    "id": 16,
                    "name": "maybe",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number",
                            "scalarType": "int"
                        }
                    },
                    "optional": true
                }
            ]
        },
        "MsgMaps/MsgMaps": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "ints",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Number",
                                "scalarType": "int"
                            }
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "lists",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Array",
                                "elementType": {
                                    "type": "Number",
                                    "scalarType": "int"
                                }
                            }
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "points",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
                            "type": {
                                "type": "Reference",
                                "target": "Point/Point"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "pairs",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
                            "type": {
                                "type": "Reference",
                                "target": "Pair/Pair"
                            }
                        }
                    }
                },
                {
                    "id": 4,
                    "name": "anything",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
                            "type": {
                                "type": "Any"
                            }
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "holes",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
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
                    "name": "nested",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Interface",
                                "indexSignature": {
                                    "keyType": "String",
                                    "type": {
                                        "type": "Number",
                                        "scalarType": "int"
                                    }
                                }
                            }
                        }
                    }
                }
            ]
        },
        "MsgOthers/MsgOthers": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "instant",
                    "type": {
                        "type": "Date"
                    }
                },
                {
                    "id": 1,
                    "name": "date",
                    "type": {
                        "type": "Date"
                    }
                },
                {
                    "id": 2,
                    "name": "any",
                    "type": {
                        "type": "Any"
                    }
                },
                {
                    "id": 3,
                    "name": "maybeAny",
                    "type": {
                        "type": "Any"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "optional",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "optionalPair",
                    "type": {
                        "type": "Reference",
                        "target": "Pair/Pair"
                    },
                    "optional": true
                },
                {
                    "id": 6,
                    "name": "color",
                    "type": {
                        "type": "Reference",
                        "target": "Color/Color"
                    }
                },
                {
                    "id": 7,
                    "name": "level",
                    "type": {
                        "type": "Reference",
                        "target": "Level/Level"
                    }
                },
                {
                    "id": 8,
                    "name": "mixed",
                    "type": {
                        "type": "Reference",
                        "target": "Mixed/Mixed"
                    }
                },
                {
                    "id": 9,
                    "name": "pair",
                    "type": {
                        "type": "Reference",
                        "target": "Pair/Pair"
                    }
                },
                {
                    "id": 10,
                    "name": "triple",
                    "type": {
                        "type": "Reference",
                        "target": "Triple/Triple"
                    }
                },
                {
                    "id": 11,
                    "name": "shape",
                    "type": {
                        "type": "Reference",
                        "target": "Shape/Shape"
                    }
                },
                {
                    "id": 12,
                    "name": "shapes",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Shape/Shape"
                        }
                    }
                },
                {
                    "id": 13,
                    "name": "uuid",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 14,
                    "name": "decimal",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 15,
                    "name": "integer",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 16,
                    "name": "day",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 17,
                    "name": "durations",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 18,
                    "name": "uri",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 19,
                    "name": "money",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 20,
                    "name": "blob",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint8Array"
                    },
                    "optional": true
                },
                {
                    "id": 21,
                    "name": "id",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    }
                },
                {
                    "id": 22,
                    "name": "ids",
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
        "MsgScalars/MsgScalars": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "flag",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 1,
                    "name": "tiny",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 2,
                    "name": "small",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 3,
                    "name": "medium",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 4,
                    "name": "large",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 5,
                    "name": "huge",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 6,
                    "name": "uTiny",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 7,
                    "name": "uSmall",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 8,
                    "name": "uMedium",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 9,
                    "name": "uLarge",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 10,
                    "name": "uHuge",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 11,
                    "name": "single",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 12,
                    "name": "twice",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 13,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 14,
                    "name": "boxedFlag",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 15,
                    "name": "boxedMedium",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 16,
                    "name": "boxedLarge",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 17,
                    "name": "maybeTwice",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                },
                {
                    "id": 18,
                    "name": "maybeMedium",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                }
            ]
        },
        "Pair/Pair": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "String"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                }
            ]
        },
        "Point/Point": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "x",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 1,
                    "name": "y",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "Shape/Circle": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "circle"
                    }
                },
                {
                    "id": 1,
                    "name": "radius",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "Shape/Nothing": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "Nothing"
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
                        "target": "Shape/Circle"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "Shape/Square"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "Shape/Nothing"
                    }
                }
            ]
        },
        "Shape/Square": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "Square"
                    }
                },
                {
                    "id": 1,
                    "name": "corner",
                    "type": {
                        "type": "Reference",
                        "target": "Point/Point"
                    }
                },
                {
                    "id": 2,
                    "name": "side",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "Triple/Triple": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Array",
                    "elementType": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "type": "Any"
                },
                {
                    "type": "Reference",
                    "target": "Pair/Pair"
                },
                {
                    "type": "String"
                },
                {
                    "type": "Number"
                }
            ],
            "optionalStartIndex": 3
        }
    }
};
