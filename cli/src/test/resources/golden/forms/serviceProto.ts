import { ServiceProto } from 'tsrpc-proto';
import { MsgAccess } from './MsgAccess';
import { MsgPick } from './MsgPick';
import { ReqForm, ResForm } from './PtlForm';
import { MsgChild } from './user/MsgChild';

export interface ServiceType {
    api: {
        "Form": {
            req: ReqForm,
            res: ResForm
        }
    },
    msg: {
        "Access": MsgAccess,
        "Pick": MsgPick,
        "user/Child": MsgChild
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "version": 2,
    "services": [
        {
            "id": 3,
            "name": "Access",
            "type": "msg"
        },
        {
            "id": 0,
            "name": "Pick",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Form",
            "type": "api"
        },
        {
            "id": 2,
            "name": "user/Child",
            "type": "msg"
        }
    ],
    "types": {
        "MsgAccess/MsgAccess": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "literals",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "literals",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgAccess/Optionals"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "tagged",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "tagged",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgAccess/Optionals"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "untagged",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "untagged",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgAccess/Optionals"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "mood",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "mood",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgAccess/Optionals"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "either",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "either",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgAccess/Optionals"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "plain",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "plain",
                        "objectType": {
                            "type": "Reference",
                            "target": "MsgAccess/Optionals"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 6,
                    "name": "moods",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgAccess/Mood"
                        }
                    }
                },
                {
                    "id": 7,
                    "name": "eithers",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "MsgAccess/Either"
                            }
                        }
                    }
                }
            ]
        },
        "MsgAccess/Optionals": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "literals",
                    "type": {
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
                                    "literal": 1
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
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "tagged",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgAccess/Tagged"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgAccess/Other"
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
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "untagged",
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
                                    "type": "Reference",
                                    "target": "MsgAccess/Left"
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
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "mood",
                    "type": {
                        "type": "Reference",
                        "target": "MsgAccess/Mood"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "either",
                    "type": {
                        "type": "Reference",
                        "target": "MsgAccess/Either"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "plain",
                    "type": {
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
                    "optional": true
                }
            ]
        },
        "MsgAccess/Tagged": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "tagged"
                    }
                },
                {
                    "id": 1,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgAccess/Other": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "other"
                    }
                },
                {
                    "id": 1,
                    "name": "number",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "MsgAccess/Left": {
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
        "MsgAccess/Mood": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Literal",
                        "literal": "good"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "bad"
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
        "MsgAccess/Either": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgAccess/Left"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": null
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "MsgAccess/Right"
                    }
                }
            ]
        },
        "MsgAccess/Right": {
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
        "MsgPick/MsgPick": {
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
                                    "type": "Literal",
                                    "literal": "on"
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
                                    "type": "Literal",
                                    "literal": "off"
                                }
                            },
                            {
                                "id": 1,
                                "name": "key",
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Key"
                                }
                            }
                        ]
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
        "types/Key": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Place"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Literal",
                        "literal": null
                    }
                }
            ]
        },
        "types/Place": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "row",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 1,
                    "name": "column",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                }
            ]
        },
        "PtlForm/ReqForm": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Headers"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "content-type ",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 1,
                    "name": "contentType",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "class",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "hashCode",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 4,
                    "name": "1st",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "a b",
                                "type": {
                                    "type": "String"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 5,
                    "name": "role",
                    "type": {
                        "type": "Reference",
                        "target": "types/Role"
                    }
                },
                {
                    "id": 6,
                    "name": "orNull",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Plain"
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
                    "name": "inline",
                    "type": {
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
                    "id": 8,
                    "name": "maybe",
                    "type": {
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
                                    "literal": null
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Literal",
                                    "literal": "y"
                                }
                            }
                        ]
                    },
                    "optional": true
                },
                {
                    "id": 9,
                    "name": "roles",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "types/Role"
                        }
                    }
                },
                {
                    "id": 10,
                    "name": "inlines",
                    "type": {
                        "type": "Array",
                        "elementType": {
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
                    }
                },
                {
                    "id": 11,
                    "name": "byName",
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
                                            "type": "Literal",
                                            "literal": 1
                                        }
                                    },
                                    {
                                        "id": 1,
                                        "type": {
                                            "type": "Literal",
                                            "literal": 2
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
                        }
                    }
                },
                {
                    "id": 12,
                    "name": "shape",
                    "type": {
                        "type": "Reference",
                        "target": "types/Shape"
                    }
                },
                {
                    "id": 13,
                    "name": "flat",
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
                                            "name": "type",
                                            "type": {
                                                "type": "Literal",
                                                "literal": "a"
                                            }
                                        },
                                        {
                                            "id": 1,
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
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "type",
                                            "type": {
                                                "type": "Literal",
                                                "literal": "b"
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
                    "id": 14,
                    "name": "key",
                    "type": {
                        "type": "Reference",
                        "target": "types/Key"
                    },
                    "optional": true
                },
                {
                    "id": 15,
                    "name": "untagged",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Place"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "String"
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
                    "id": 16,
                    "name": "texts",
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
                                            "name": "text",
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
                                    "type": "Array",
                                    "elementType": {
                                        "type": "Reference",
                                        "target": "types/Place"
                                    }
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
                    "id": 17,
                    "name": "row",
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
                        ]
                    }
                }
            ]
        },
        "types/Headers": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "content-type",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "x-id",
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
                    "id": 2,
                    "name": "default",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                }
            ]
        },
        "types/Role": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Literal",
                        "literal": "admin"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "user"
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
        "types/Plain": {
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
        },
        "types/Shape": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Circle"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "types/Square"
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
        "types/Circle": {
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
        "types/Square": {
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
                    "name": "side",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "PtlForm/ResForm": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Base"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "undef",
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
                },
                {
                    "id": 1,
                    "name": "undefOptional",
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
                                    "type": "Literal"
                                }
                            }
                        ]
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "both",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Date"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": null
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
                    "id": 3,
                    "name": "property",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "column",
                        "objectType": {
                            "type": "Reference",
                            "target": "types/Place"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "list",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Array",
                                    "elementType": {
                                        "type": "String"
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
                    "id": 5,
                    "name": "role",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Role"
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
                    "name": "orNothing",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Role"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": null
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
                    "id": 7,
                    "name": "shape",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Shape"
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
                    "id": 8,
                    "name": "visible",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": false
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "friends"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 9,
                    "name": "flags",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": true
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": false
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 10,
                    "name": "numbers",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": true
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": 1
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
                    "name": "maybe",
                    "type": {
                        "type": "Reference",
                        "target": "types/Maybe"
                    },
                    "optional": true
                },
                {
                    "id": 12,
                    "name": "nick",
                    "type": {
                        "type": "Reference",
                        "target": "types/Nick"
                    }
                },
                {
                    "id": 13,
                    "name": "nicks",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "types/Nick"
                        }
                    }
                },
                {
                    "id": 14,
                    "name": "certain",
                    "type": {
                        "type": "NonNullable",
                        "target": {
                            "type": "Reference",
                            "target": "types/Role"
                        }
                    }
                },
                {
                    "id": 15,
                    "name": "round",
                    "type": {
                        "type": "NonNullable",
                        "target": {
                            "type": "Reference",
                            "target": "types/Shape"
                        }
                    }
                },
                {
                    "id": 16,
                    "name": "start",
                    "type": {
                        "type": "NonNullable",
                        "target": {
                            "type": "IndexedAccess",
                            "index": "id",
                            "objectType": {
                                "type": "Reference",
                                "target": "types/Base"
                            }
                        }
                    }
                }
            ]
        },
        "types/Base": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "base"
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
                    "name": "id",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "types/Maybe": {
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
        "types/Nick": {
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
        "user/MsgChild/MsgChild": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "user/MsgChild/Child"
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
        "user/MsgChild/Child": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Base"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "draft",
                    "type": {
                        "type": "Literal",
                        "literal": true
                    }
                }
            ]
        }
    }
};