import type { ServiceProto } from 'tsrpc-proto';
import type { MsgVectors } from './MsgVectors.ts';

export interface ServiceType {
    api: {

    },
    msg: {
        "Vectors": MsgVectors
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Vectors",
            "type": "msg"
        }
    ],
    "types": {
        "MsgVectors/Base": {
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
        "MsgVectors/Circle": {
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
                    "name": "r",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "MsgVectors/Color": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "red"
                },
                {
                    "id": 1,
                    "value": "green"
                },
                {
                    "id": 2,
                    "value": "blue"
                }
            ]
        },
        "MsgVectors/Empty": {
            "type": "Interface"
        },
        "MsgVectors/HasId": {
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
                    "name": "x",
                    "type": {
                        "type": "Reference",
                        "target": "?bson/ObjectId"
                    },
                    "optional": true
                }
            ]
        },
        "MsgVectors/HasTuple": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "t",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/TextNumber"
                    }
                }
            ]
        },
        "MsgVectors/IntPair": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Number",
                    "scalarType": "int"
                },
                {
                    "type": "Number",
                    "scalarType": "int"
                }
            ]
        },
        "MsgVectors/Level": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 0
                },
                {
                    "id": 1,
                    "value": 1
                },
                {
                    "id": 2,
                    "value": 100
                },
                {
                    "id": 3,
                    "value": -5
                }
            ]
        },
        "MsgVectors/Mixed": {
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
                },
                {
                    "type": "Date"
                },
                {
                    "type": "Buffer",
                    "arrayType": "Uint8Array"
                }
            ]
        },
        "MsgVectors/MsgVectors": {
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
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "lists",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Array",
                            "elementType": {
                                "type": "Number",
                                "scalarType": "int"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "bases",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgVectors/Base"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "mixed",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Mixed"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "opt",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Opt"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "nested",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Nested"
                    },
                    "optional": true
                },
                {
                    "id": 6,
                    "name": "color",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Color"
                    },
                    "optional": true
                },
                {
                    "id": 7,
                    "name": "level",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Level"
                    },
                    "optional": true
                },
                {
                    "id": 8,
                    "name": "arrayBuffer",
                    "type": {
                        "type": "Buffer"
                    },
                    "optional": true
                },
                {
                    "id": 9,
                    "name": "uint8",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint8Array"
                    },
                    "optional": true
                },
                {
                    "id": 10,
                    "name": "int8",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Int8Array"
                    },
                    "optional": true
                },
                {
                    "id": 11,
                    "name": "int16",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Int16Array"
                    },
                    "optional": true
                },
                {
                    "id": 12,
                    "name": "uint16",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint16Array"
                    },
                    "optional": true
                },
                {
                    "id": 13,
                    "name": "uint32",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint32Array"
                    },
                    "optional": true
                },
                {
                    "id": 14,
                    "name": "float32",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Float32Array"
                    },
                    "optional": true
                },
                {
                    "id": 15,
                    "name": "float64",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Float64Array"
                    },
                    "optional": true
                },
                {
                    "id": 16,
                    "name": "date",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                },
                {
                    "id": 17,
                    "name": "base",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Base"
                    },
                    "optional": true
                },
                {
                    "id": 18,
                    "name": "empty",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Empty"
                    },
                    "optional": true
                },
                {
                    "id": 19,
                    "name": "hasTuple",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/HasTuple"
                    },
                    "optional": true
                },
                {
                    "id": 20,
                    "name": "tree",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Tree"
                    },
                    "optional": true
                },
                {
                    "id": 21,
                    "name": "strings",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "String"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 22,
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
                    },
                    "optional": true
                },
                {
                    "id": 23,
                    "name": "anys",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Any"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 24,
                    "name": "arrays",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Array",
                                "elementType": {
                                    "type": "Number",
                                    "scalarType": "uint"
                                }
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 25,
                    "name": "tuples",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "MsgVectors/UintPair"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 26,
                    "name": "interfaces",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "MsgVectors/Base"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 27,
                    "name": "dates",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Date"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 28,
                    "name": "buffers",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Buffer",
                                "arrayType": "Uint8Array"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 29,
                    "name": "numericKeys",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
                            "type": {
                                "type": "String"
                            }
                        }
                    },
                    "optional": true
                },
                {
                    "id": 30,
                    "name": "shape",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Shape"
                    },
                    "optional": true
                },
                {
                    "id": 31,
                    "name": "hasId",
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/HasId"
                    },
                    "optional": true
                },
                {
                    "id": 32,
                    "name": "any",
                    "type": {
                        "type": "Any"
                    },
                    "optional": true
                }
            ]
        },
        "MsgVectors/Nested": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Reference",
                    "target": "MsgVectors/Single"
                },
                {
                    "type": "Array",
                    "elementType": {
                        "type": "Reference",
                        "target": "MsgVectors/IntPair"
                    }
                }
            ]
        },
        "MsgVectors/Opt": {
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
        },
        "MsgVectors/Rect": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "rect"
                    }
                },
                {
                    "id": 1,
                    "name": "w",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "h",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "MsgVectors/Shape": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Circle"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "MsgVectors/Rect"
                    }
                }
            ]
        },
        "MsgVectors/Single": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "String"
                }
            ]
        },
        "MsgVectors/TextNumber": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "String"
                },
                {
                    "type": "Number"
                }
            ]
        },
        "MsgVectors/Tree": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "v",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 1,
                    "name": "children",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgVectors/Tree"
                        }
                    },
                    "optional": true
                }
            ]
        },
        "MsgVectors/UintPair": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Number",
                    "scalarType": "uint"
                },
                {
                    "type": "String"
                }
            ]
        }
    }
};
