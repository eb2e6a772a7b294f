import { ServiceProto } from 'tsrpc-proto';
import { MsgBeside } from './MsgBeside';
import { MsgLevel } from './MsgLevel';
import { MsgParts } from './MsgParts';
import { MsgUpdate } from './MsgUpdate';
import { ReqNull, ResNull } from './PtlNull';
import { ReqOdd, ResOdd } from './PtlOdd';
import { ReqOpen, ResOpen } from './PtlOpen';
import { ReqGet, ResGet } from './user-data/PtlGet';
import { Reqlower, Reslower } from './user-data/Ptllower';

export interface ServiceType {
    api: {
        "Null": {
            req: ReqNull,
            res: ResNull
        },
        "Odd": {
            req: ReqOdd,
            res: ResOdd
        },
        "Open": {
            req: ReqOpen,
            res: ResOpen
        },
        "user-data/Get": {
            req: ReqGet,
            res: ResGet
        },
        "user-data/lower": {
            req: Reqlower,
            res: Reslower
        }
    },
    msg: {
        "Beside": MsgBeside,
        "Level": MsgLevel,
        "Parts": MsgParts,
        "Update": MsgUpdate
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 8,
            "name": "Beside",
            "type": "msg"
        },
        {
            "id": 0,
            "name": "Level",
            "type": "msg"
        },
        {
            "id": 5,
            "name": "Parts",
            "type": "msg"
        },
        {
            "id": 6,
            "name": "Update",
            "type": "msg"
        },
        {
            "id": 7,
            "name": "Null",
            "type": "api"
        },
        {
            "id": 1,
            "name": "Odd",
            "type": "api"
        },
        {
            "id": 4,
            "name": "Open",
            "type": "api"
        },
        {
            "id": 2,
            "name": "user-data/Get",
            "type": "api",
            "conf": {
                "nothing": null,
                "mixed": [
                    1,
                    "a"
                ],
                "no-name": 1,
                "fine": true
            }
        },
        {
            "id": 3,
            "name": "user-data/lower",
            "type": "api"
        }
    ],
    "types": {
        "MsgBeside/MsgBeside": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "letter",
                    "type": {
                        "type": "Reference",
                        "target": "MsgBeside/Letter"
                    }
                },
                {
                    "id": 1,
                    "name": "either",
                    "type": {
                        "type": "Reference",
                        "target": "MsgBeside/Either"
                    }
                },
                {
                    "id": 2,
                    "name": "letterOrUndefined",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "IndexedAccess",
                                    "index": "letter",
                                    "objectType": {
                                        "type": "Reference",
                                        "target": "MsgBeside/Optionals"
                                    }
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
                    "id": 3,
                    "name": "letterOrNull",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "IndexedAccess",
                                    "index": "letter",
                                    "objectType": {
                                        "type": "Reference",
                                        "target": "MsgBeside/Optionals"
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
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "letterRequired",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "letter",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgBeside/Optionals"
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "eitherOrUndefined",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "IndexedAccess",
                                    "index": "either",
                                    "objectType": {
                                        "type": "Reference",
                                        "target": "MsgBeside/Optionals"
                                    }
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal"
                                }
                            }
                        ]
                    },
                    "optional": true
                },
                {
                    "id": 6,
                    "name": "eitherOrNull",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "IndexedAccess",
                                    "index": "either",
                                    "objectType": {
                                        "type": "Reference",
                                        "target": "MsgBeside/Optionals"
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
                },
                {
                    "id": 7,
                    "name": "eitherRequired",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "either",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgBeside/Optionals"
                        }
                    }
                }
            ]
        },
        "MsgBeside/Letter": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Literal",
                        "literal": "x"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "y"
                    }
                }
            ]
        },
        "MsgBeside/Either": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgBeside/Left"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "MsgBeside/Right"
                    }
                }
            ]
        },
        "MsgBeside/Left": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "left",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgBeside/Right": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "right",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "MsgBeside/Optionals": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "letter",
                    "type": {
                        "type": "Reference",
                        "target": "MsgBeside/Letter"
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "either",
                    "type": {
                        "type": "Reference",
                        "target": "MsgBeside/Either"
                    },
                    "optional": true
                }
            ]
        },
        "MsgLevel/MsgLevel": {
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
        "MsgParts/MsgParts": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "all",
                    "type": {
                        "type": "Intersection",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgParts/A"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgParts/B"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 1,
                    "name": "tagged",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Tagged"
                    }
                },
                {
                    "id": 2,
                    "name": "late",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Late"
                    }
                },
                {
                    "id": 3,
                    "name": "fixed",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Fixed"
                    }
                },
                {
                    "id": 4,
                    "name": "never",
                    "type": {
                        "type": "Intersection",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "id",
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
                                            "name": "id",
                                            "type": {
                                                "type": "Date"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 5,
                    "name": "either",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 3,
                                "type": {
                                    "type": "Intersection",
                                    "members": [
                                        {
                                            "id": 0,
                                            "type": {
                                                "type": "Interface",
                                                "properties": [
                                                    {
                                                        "id": 0,
                                                        "name": "kind",
                                                        "type": {
                                                            "type": "Literal",
                                                            "literal": "inside"
                                                        }
                                                    }
                                                ]
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "type": {
                                                "type": "Reference",
                                                "target": "MsgParts/Base"
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
                                            "name": "name",
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
        },
        "MsgParts/A": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "place",
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
                },
                {
                    "id": 1,
                    "name": "one",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/First"
                    }
                },
                {
                    "id": 2,
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgParts/First"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "optional",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/First"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "kind",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "a"
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
                },
                {
                    "id": 5,
                    "name": "count",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Number"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 6,
                    "name": "maybe",
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
                },
                {
                    "id": 7,
                    "name": "data",
                    "type": {
                        "type": "Any"
                    }
                }
            ]
        },
        "MsgParts/First": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "a",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "MsgParts/B": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "place",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "y",
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 1,
                    "name": "one",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Second"
                    }
                },
                {
                    "id": 2,
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgParts/Second"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "optional",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Second"
                    }
                },
                {
                    "id": 4,
                    "name": "kind",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 5,
                    "name": "count",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 6,
                    "name": "maybe",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 7,
                    "name": "data",
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
        "MsgParts/Second": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "b",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "next",
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Second"
                    },
                    "optional": true
                }
            ]
        },
        "MsgParts/Tagged": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "kind",
                                "type": {
                                    "type": "Literal",
                                    "literal": "tagged"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Base"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "v",
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "MsgParts/Base": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "v",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                }
            ]
        },
        "MsgParts/Late": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Base"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "kind",
                                "type": {
                                    "type": "Union",
                                    "members": [
                                        {
                                            "id": 0,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "late"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "later"
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
        "MsgParts/Fixed": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "kind",
                                "type": {
                                    "type": "Union",
                                    "members": [
                                        {
                                            "id": 0,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "fixed"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "other"
                                            }
                                        }
                                    ]
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "MsgParts/Base"
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
                                    "type": "Literal",
                                    "literal": "fixed"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "MsgUpdate/MsgUpdate": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "change",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "MsgUpdate/Shape"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "patch",
                    "type": {
                        "type": "Reference",
                        "target": "MsgUpdate/Patch"
                    }
                },
                {
                    "id": 3,
                    "name": "turned",
                    "type": {
                        "type": "Reference",
                        "target": "MsgUpdate/Turned"
                    }
                },
                {
                    "id": 4,
                    "name": "picked",
                    "type": {
                        "target": {
                            "type": "Partial",
                            "target": {
                                "type": "Reference",
                                "target": "MsgUpdate/Shape"
                            }
                        },
                        "keys": [
                            "type",
                            "radius"
                        ],
                        "type": "Pick"
                    }
                },
                {
                    "id": 5,
                    "name": "partialOfPicked",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "target": {
                                "type": "Reference",
                                "target": "MsgUpdate/Shape"
                            },
                            "keys": [
                                "version",
                                "radius"
                            ],
                            "type": "Pick"
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "omitted",
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "MsgUpdate/Shape"
                        },
                        "keys": [
                            "radius"
                        ],
                        "type": "Omit"
                    }
                },
                {
                    "id": 7,
                    "name": "both",
                    "type": {
                        "type": "Intersection",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Partial",
                                    "target": {
                                        "type": "Reference",
                                        "target": "MsgUpdate/Shape"
                                    }
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "z",
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
                    "id": 8,
                    "name": "certain",
                    "type": {
                        "type": "Intersection",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Partial",
                                    "target": {
                                        "type": "Reference",
                                        "target": "MsgUpdate/Shape"
                                    }
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
        },
        "MsgUpdate/Shape": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Reference",
                        "target": "MsgUpdate/Circle"
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
                    "name": "filled",
                    "type": {
                        "type": "Literal",
                        "literal": true
                    }
                },
                {
                    "id": 3,
                    "name": "radius",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 4,
                    "name": "unit",
                    "type": {
                        "type": "Literal",
                        "literal": "cm"
                    },
                    "optional": true
                }
            ]
        },
        "MsgUpdate/Circle": {
            "type": "Literal",
            "literal": "circle"
        },
        "MsgUpdate/Patch": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "MsgUpdate/Shape"
                        }
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgUpdate/Turned": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "MsgUpdate/Shape"
                        },
                        "keys": [
                            "type"
                        ],
                        "type": "Pick"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "angle",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "PtlNull/ReqNull": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "any",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Any"
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
                    "id": 1,
                    "name": "anyOptional",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Any"
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
                    "id": 2,
                    "name": "only",
                    "type": {
                        "type": "Literal",
                        "literal": null
                    }
                },
                {
                    "id": 3,
                    "name": "literals",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "a"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": 1.5
                                }
                            },
                            {
                                "id": 2,
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
                    "name": "nested",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
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
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Number",
                                    "scalarType": "bigint"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 5,
                    "name": "big",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Number",
                                    "scalarType": "bigint"
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
                    "name": "named",
                    "type": {
                        "type": "Reference",
                        "target": "PtlNull/Anything"
                    }
                },
                {
                    "id": 7,
                    "name": "nickOrNumber",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlNull/Nick"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 8,
                    "name": "nickOrNull",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlNull/Nick"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Number"
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Literal",
                                    "literal": null
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 9,
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Any"
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
                    "id": 10,
                    "name": "map",
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
                                            "type": "Reference",
                                            "target": "PtlNull/Nick"
                                        }
                                    },
                                    {
                                        "id": 1,
                                        "type": {
                                            "type": "Number"
                                        }
                                    }
                                ]
                            }
                        }
                    }
                },
                {
                    "id": 11,
                    "name": "tuple",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Union",
                                "members": [
                                    {
                                        "id": 0,
                                        "type": {
                                            "type": "Any"
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
                            {
                                "type": "String"
                            }
                        ]
                    }
                }
            ]
        },
        "PtlNull/Anything": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Any"
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
        "PtlNull/Nick": {
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
        },
        "PtlNull/ResNull": {
            "type": "Interface"
        },
        "PtlOdd/ReqOdd": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "a\"b",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "toString2",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "nullFirst",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": null
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 3,
                    "name": "undef",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "a"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "b"
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Literal"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 4,
                    "name": "listed",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Number"
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
                    }
                },
                {
                    "id": 5,
                    "name": "indexed",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "x",
                                "type": {
                                    "type": "String"
                                }
                            }
                        ],
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "String"
                            }
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "tagged",
                    "type": {
                        "type": "Intersection",
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
                                                "type": "Literal",
                                                "literal": "a"
                                            }
                                        }
                                    ]
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlOdd/User"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 7,
                    "name": "twice",
                    "type": {
                        "type": "Intersection",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "id",
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
                                            "name": "id",
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
                    "id": 8,
                    "name": "either",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Intersection",
                                    "members": [
                                        {
                                            "id": 0,
                                            "type": {
                                                "type": "Reference",
                                                "target": "PtlOdd/User"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "type": {
                                                "type": "Interface",
                                                "properties": [
                                                    {
                                                        "id": 0,
                                                        "name": "extra",
                                                        "type": {
                                                            "type": "String"
                                                        }
                                                    }
                                                ]
                                            }
                                        }
                                    ]
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 9,
                    "name": "entries",
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
                                            "name": "a",
                                            "type": {
                                                "type": "String"
                                            }
                                        }
                                    ],
                                    "indexSignature": {
                                        "keyType": "String",
                                        "type": {
                                            "type": "String"
                                        }
                                    }
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 10,
                    "name": "noName",
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
                                    "type": "Literal"
                                }
                            },
                            {
                                "id": 2,
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
                    "name": "over",
                    "type": {
                        "type": "Overwrite",
                        "target": {
                            "type": "Reference",
                            "target": "PtlOdd/User"
                        },
                        "overwrite": {
                            "type": "Interface",
                            "properties": [
                                {
                                    "id": 0,
                                    "name": "name",
                                    "type": {
                                        "type": "Number"
                                    }
                                }
                            ]
                        }
                    }
                },
                {
                    "id": 12,
                    "name": "big",
                    "type": {
                        "type": "Number",
                        "scalarType": "bigint"
                    }
                },
                {
                    "id": 13,
                    "name": "halves",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": 1.5
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": 2
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 14,
                    "name": "half",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "auto"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 15,
                    "name": "three",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlOdd/Level"
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
                    "name": "maybe",
                    "type": {
                        "type": "Literal",
                        "literal": "fixed"
                    },
                    "optional": true
                },
                {
                    "id": 17,
                    "name": "real",
                    "type": {
                        "type": "Literal",
                        "literal": 1.5
                    }
                },
                {
                    "id": 18,
                    "name": "bigs",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "BigInt64Array"
                    }
                },
                {
                    "id": 19,
                    "name": "nothing",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Any"
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
                    "id": 20,
                    "name": "json",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOdd/Json"
                    }
                },
                {
                    "id": 21,
                    "name": "loop",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOdd/Loop"
                    }
                },
                {
                    "id": 22,
                    "name": "tuple",
                    "type": {
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
                                            "type": "Number"
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
                        ],
                        "optionalStartIndex": 1
                    }
                },
                {
                    "id": 23,
                    "name": "undefTuple",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Union",
                                "members": [
                                    {
                                        "id": 0,
                                        "type": {
                                            "type": "Number"
                                        }
                                    },
                                    {
                                        "id": 1,
                                        "type": {
                                            "type": "Literal"
                                        }
                                    }
                                ]
                            },
                            {
                                "type": "String"
                            }
                        ]
                    }
                },
                {
                    "id": 24,
                    "name": "nested",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
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
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 25,
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Number",
                                        "scalarType": "bigint"
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
                    "id": 26,
                    "name": "numbered",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Interface",
                                    "indexSignature": {
                                        "keyType": "Number",
                                        "type": {
                                            "type": "String"
                                        }
                                    }
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlOdd/User"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 27,
                    "name": "friend",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "friend",
                        "objectType": {
                            "type": "Reference",
                            "target": "PtlOdd/User"
                        }
                    }
                },
                {
                    "id": 28,
                    "name": "present",
                    "type": {
                        "type": "NonNullable",
                        "target": {
                            "type": "IndexedAccess",
                            "index": "friend",
                            "objectType": {
                                "type": "Reference",
                                "target": "PtlOdd/User"
                            }
                        }
                    }
                },
                {
                    "id": 29,
                    "name": "certain",
                    "type": {
                        "type": "NonNullable",
                        "target": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Reference",
                                        "target": "PtlOdd/Level"
                                    }
                                },
                                {
                                    "id": 1,
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
                    "id": 30,
                    "name": "sure",
                    "type": {
                        "type": "NonNullable",
                        "target": {
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
                    "id": 33,
                    "name": "single",
                    "type": {
                        "type": "NonNullable",
                        "target": {
                            "type": "Reference",
                            "target": "PtlOdd/Single"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 31,
                    "name": "maybeText",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOdd/Maybe"
                    }
                },
                {
                    "id": 32,
                    "name": "maybePair",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Reference",
                                "target": "PtlOdd/Maybe"
                            },
                            {
                                "type": "String"
                            }
                        ]
                    }
                }
            ]
        },
        "PtlOdd/User": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "String"
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
                    "name": "friend",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOdd/User"
                    },
                    "optional": true
                }
            ]
        },
        "PtlOdd/Level": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Literal",
                        "literal": "low"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "high"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Literal",
                        "literal": null
                    }
                }
            ]
        },
        "PtlOdd/Json": {
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
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlOdd/Json"
                        }
                    }
                }
            ]
        },
        "PtlOdd/Loop": {
            "type": "Array",
            "elementType": {
                "type": "Reference",
                "target": "PtlOdd/Loop"
            }
        },
        "PtlOdd/Single": {
            "type": "Literal",
            "literal": "single"
        },
        "PtlOdd/Maybe": {
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
                        "type": "Literal"
                    }
                }
            ]
        },
        "PtlOdd/ResOdd": {
            "type": "Array",
            "elementType": {
                "type": "String"
            }
        },
        "PtlOpen/ReqOpen": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Bag"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "x",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlOpen/Bag": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "now",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "id",
                    "type": {
                        "type": "String"
                    }
                }
            ],
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Any"
                }
            }
        },
        "PtlOpen/ResOpen": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "mid",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Mid"
                    }
                },
                {
                    "id": 1,
                    "name": "own",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Own"
                    }
                },
                {
                    "id": 2,
                    "name": "labels",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Labels"
                    }
                },
                {
                    "id": 3,
                    "name": "named",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Named"
                    }
                },
                {
                    "id": 4,
                    "name": "sparser",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Sparser"
                    }
                },
                {
                    "id": 5,
                    "name": "picked",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Picked"
                    }
                },
                {
                    "id": 6,
                    "name": "numbered",
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Numbered"
                    }
                },
                {
                    "id": 7,
                    "name": "listed",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlOpen/Bag"
                        }
                    }
                },
                {
                    "id": 8,
                    "name": "either",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlOpen/ReqOpen"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "PtlOpen/Mid": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Deep"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "mid",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlOpen/Deep": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "deep",
                    "type": {
                        "type": "Number"
                    }
                }
            ],
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Any"
                }
            }
        },
        "PtlOpen/Own": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Bag"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "z",
                    "type": {
                        "type": "Number"
                    }
                }
            ],
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Any"
                }
            }
        },
        "PtlOpen/Labels": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Names"
                    }
                }
            ]
        },
        "PtlOpen/Names": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "String"
                }
            }
        },
        "PtlOpen/Named": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Names"
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
                }
            ]
        },
        "PtlOpen/Sparser": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Sparse"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "more",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlOpen/Sparse": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "some",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ],
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
                                "type": "Literal"
                            }
                        }
                    ]
                }
            }
        },
        "PtlOpen/Picked": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "PtlOpen/Bag"
                        },
                        "keys": [
                            "now"
                        ],
                        "type": "Pick"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "y",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlOpen/Numbered": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlOpen/Counted"
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
                }
            ]
        },
        "PtlOpen/Counted": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "Number",
                "type": {
                    "type": "String"
                }
            }
        },
        "user-data/PtlGet/ReqGet": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "user-data/PtlGet/Base"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "base"
                    }
                },
                {
                    "id": 1,
                    "name": "c",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "user-data/PtlGet/Base": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "base"
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
        },
        "user-data/PtlGet/ResGet": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "user-data/PtlGet/Both"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "d",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "user-data/PtlGet/Both": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
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
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "b",
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "user-data/Ptllower/Reqlower": {
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
        "user-data/Ptllower/Reslower": {
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
        }
    }
};