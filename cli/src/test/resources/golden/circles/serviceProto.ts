import { ServiceProto } from 'tsrpc-proto';
import { MsgChat } from './MsgChat';
import { MsgEvent } from './MsgEvent';
import { MsgFoo } from './MsgFoo';
import { MsgLeft } from './MsgLeft';
import { MsgNote } from './MsgNote';
import { MsgOne } from './MsgOne';
import { MsgRight } from './MsgRight';
import { MsgSelf } from './MsgSelf';
import { MsgTree } from './MsgTree';
import { MsgTwo } from './MsgTwo';
import { ReqTree, ResTree } from './PtlTree';

export interface ServiceType {
    api: {
        "Tree": {
            req: ReqTree,
            res: ResTree
        }
    },
    msg: {
        "Chat": MsgChat,
        "Event": MsgEvent,
        "Foo": MsgFoo,
        "Left": MsgLeft,
        "Note": MsgNote,
        "One": MsgOne,
        "Right": MsgRight,
        "Self": MsgSelf,
        "Tree": MsgTree,
        "Two": MsgTwo
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Chat",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Event",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "Foo",
            "type": "msg"
        },
        {
            "id": 3,
            "name": "Left",
            "type": "msg"
        },
        {
            "id": 7,
            "name": "Note",
            "type": "msg"
        },
        {
            "id": 4,
            "name": "One",
            "type": "msg"
        },
        {
            "id": 5,
            "name": "Right",
            "type": "msg"
        },
        {
            "id": 8,
            "name": "Self",
            "type": "msg"
        },
        {
            "id": 9,
            "name": "Tree",
            "type": "msg"
        },
        {
            "id": 6,
            "name": "Two",
            "type": "msg"
        },
        {
            "id": 10,
            "name": "Tree",
            "type": "api"
        }
    ],
    "types": {
        "MsgChat/MsgChat": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgChat/Stamped"
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
                    "name": "answer",
                    "type": {
                        "type": "Reference",
                        "target": "MsgChat/Answer"
                    },
                    "optional": true
                }
            ]
        },
        "MsgChat/Stamped": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgChat/Root"
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
                },
                {
                    "id": 1,
                    "name": "at",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "MsgChat/Root": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgChat/Answer": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgChat/Stamped"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "to",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgChat/Stamped"
                        }
                    }
                }
            ]
        },
        "MsgEvent/MsgEvent": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "event"
                    }
                },
                {
                    "id": 1,
                    "name": "next",
                    "type": {
                        "type": "Reference",
                        "target": "MsgEvent/Event"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "types/User"
                    }
                },
                {
                    "id": 3,
                    "name": "two",
                    "type": {
                        "type": "Reference",
                        "target": "types/Two"
                    }
                }
            ]
        },
        "MsgEvent/Event": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgEvent/MsgEvent"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "MsgEvent/Other"
                    }
                }
            ]
        },
        "MsgEvent/Other": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "other"
                    }
                },
                {
                    "id": 1,
                    "name": "after",
                    "type": {
                        "type": "Reference",
                        "target": "MsgEvent/Event"
                    },
                    "optional": true
                }
            ]
        },
        "types/User": {
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
                    "name": "friend",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/User"
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
        "types/Two": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "x",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "one",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/One"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Boolean"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "types/One": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "y",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "two",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "types/Two"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Boolean"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "MsgFoo/MsgFoo": {
            "type": "Reference",
            "target": "MsgFoo/Foo"
        },
        "MsgFoo/Foo": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgFoo/Base"
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
        "MsgFoo/Base": {
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
        },
        "MsgLeft/MsgLeft": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "left",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "own",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgLeft/MsgLeft"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgRight/MsgRight"
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Number"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "MsgRight/MsgRight": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "right",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "other",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgLeft/MsgLeft"
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
        "MsgNote/MsgNote": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgNote/Dated"
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
                    "name": "reply",
                    "type": {
                        "type": "Reference",
                        "target": "MsgNote/Reply"
                    },
                    "optional": true
                }
            ]
        },
        "MsgNote/Dated": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgNote/Root"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "at",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "MsgNote/Root": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgNote/Reply": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgNote/Dated"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "to",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgOne/MsgOne": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgTwo/BaseOne"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "d",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgTwo/BaseOne": {
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
        "MsgSelf/MsgSelf": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Reference",
                    "target": "MsgSelf/MsgSelf"
                }
            }
        },
        "MsgTree/MsgTree": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "tree",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Tree"
                    }
                },
                {
                    "id": 1,
                    "name": "trees",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "MsgTree/Tree"
                        }
                    }
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
                                "target": "MsgTree/Tree"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "orNull",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgTree/Tree"
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
                    "name": "either",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "MsgTree/Tree"
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
                    "id": 5,
                    "name": "lists",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Lists"
                    }
                },
                {
                    "id": 6,
                    "name": "some",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Some"
                    },
                    "optional": true
                },
                {
                    "id": 7,
                    "name": "left",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Left"
                    }
                },
                {
                    "id": 8,
                    "name": "right",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Right"
                    }
                },
                {
                    "id": 9,
                    "name": "numbered",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Numbered"
                    }
                },
                {
                    "id": 10,
                    "name": "part",
                    "type": {
                        "type": "Reference",
                        "target": "MsgTree/Part"
                    }
                }
            ]
        },
        "MsgTree/Tree": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Reference",
                    "target": "MsgTree/Tree"
                }
            }
        },
        "MsgTree/Lists": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Array",
                    "elementType": {
                        "type": "Reference",
                        "target": "MsgTree/Lists"
                    }
                }
            }
        },
        "MsgTree/Some": {
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
                                "target": "MsgTree/Some"
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
        "MsgTree/Left": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Reference",
                    "target": "MsgTree/Right"
                }
            }
        },
        "MsgTree/Right": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Reference",
                    "target": "MsgTree/Left"
                }
            }
        },
        "MsgTree/Numbered": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "Number",
                "type": {
                    "type": "Reference",
                    "target": "MsgTree/Inner"
                }
            }
        },
        "MsgTree/Inner": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Reference",
                    "target": "MsgTree/Numbered"
                }
            }
        },
        "MsgTree/Part": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "MsgTree/Part"
                            }
                        }
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "MsgTwo/MsgTwo": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "MsgOne/BaseTwo"
                    }
                }
            ],
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
        "MsgOne/BaseTwo": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "c",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlTree/ReqTree": {
            "type": "Reference",
            "target": "MsgTree/Tree"
        },
        "PtlTree/ResTree": {
            "type": "Reference",
            "target": "MsgTree/Lists"
        }
    }
};