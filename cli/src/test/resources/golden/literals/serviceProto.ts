import { ServiceProto } from 'tsrpc-proto';
import { MsgB } from './MsgB';
import { MsgC } from './MsgC';
import { ReqA, ResA } from './PtlA';

export interface ServiceType {
    api: {
        "A": {
            req: ReqA,
            res: ResA
        }
    },
    msg: {
        "B": MsgB,
        "C": MsgC
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "B",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "C",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "A",
            "type": "api"
        }
    ],
    "types": {
        "MsgB/MsgB": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "type",
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
                                }
                            },
                            {
                                "id": 1,
                                "name": "a",
                                "type": {
                                    "type": "Number"
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
                                "name": "type",
                                "type": {
                                    "type": "Reference",
                                    "target": "kinds/Kind"
                                }
                            },
                            {
                                "id": 1,
                                "name": "b",
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
                                },
                                "optional": true
                            }
                        ]
                    }
                }
            ]
        },
        "PtlA/Lit": {
            "type": "Literal",
            "literal": "only"
        },
        "kinds/Kind": {
            "type": "Literal",
            "literal": "circle"
        },
        "MsgC/MsgC": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "k",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    }
                },
                {
                    "id": 1,
                    "name": "l-m",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    }
                },
                {
                    "id": 2,
                    "name": "n",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "b"
                                }
                            }
                        ]
                    }
                }
            ],
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "String"
                }
            }
        },
        "PtlA/ReqA": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Base"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "a",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    }
                },
                {
                    "id": 1,
                    "name": "b",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Num"
                    }
                },
                {
                    "id": 2,
                    "name": "c",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Yes"
                    }
                },
                {
                    "id": 3,
                    "name": "d",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Other"
                    }
                },
                {
                    "id": 4,
                    "name": "x",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlA/Base": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "lit",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    }
                },
                {
                    "id": 1,
                    "name": "opt",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "num",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Num"
                    }
                }
            ]
        },
        "PtlA/Num": {
            "type": "Literal",
            "literal": 5
        },
        "PtlA/Yes": {
            "type": "Literal",
            "literal": true
        },
        "PtlA/Other": {
            "type": "Reference",
            "target": "PtlA/Lit"
        },
        "PtlA/ResA": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "opt",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlA/Lit"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "map",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "PtlA/Num"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "nul",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
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
                    "name": "optNul",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
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
                },
                {
                    "id": 5,
                    "name": "und",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 6,
                    "name": "both",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Both"
                    }
                },
                {
                    "id": 7,
                    "name": "shape",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Shape"
                    }
                },
                {
                    "id": 8,
                    "name": "tuple",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Reference",
                                "target": "PtlA/Lit"
                            },
                            {
                                "type": "Reference",
                                "target": "PtlA/Num"
                            }
                        ],
                        "optionalStartIndex": 1
                    }
                },
                {
                    "id": 9,
                    "name": "inlineOpt",
                    "type": {
                        "type": "Literal",
                        "literal": "x"
                    },
                    "optional": true
                },
                {
                    "id": 10,
                    "name": "inlineList",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Literal",
                            "literal": "y"
                        }
                    }
                },
                {
                    "id": 11,
                    "name": "inlineNull",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "z"
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
                    "id": 12,
                    "name": "inlineBool",
                    "type": {
                        "type": "Literal",
                        "literal": true
                    },
                    "optional": true
                },
                {
                    "id": 13,
                    "name": "inlineMap",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Literal",
                                "literal": 7
                            }
                        }
                    }
                },
                {
                    "id": 14,
                    "name": "nn",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Reference",
                                        "target": "PtlA/Lit"
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
                    "id": 15,
                    "name": "boths",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Both"
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
                    "id": 16,
                    "name": "a-b",
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    }
                },
                {
                    "id": 17,
                    "name": "c-d",
                    "type": {
                        "type": "Literal",
                        "literal": "q"
                    }
                },
                {
                    "id": 18,
                    "name": "nested",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "lit",
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Lit"
                                }
                            },
                            {
                                "id": 1,
                                "name": "o",
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Yes"
                                },
                                "optional": true
                            }
                        ]
                    }
                }
            ]
        },
        "PtlA/Both": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Lit"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "more"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Num"
                    }
                }
            ]
        },
        "PtlA/Shape": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Circle"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "PtlA/Square"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "kind",
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlA/Other"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "PtlA/Circle": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Reference",
                        "target": "kinds/Kind"
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
        "PtlA/Square": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "square"
                    }
                },
                {
                    "id": 1,
                    "name": "s",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        }
    }
};