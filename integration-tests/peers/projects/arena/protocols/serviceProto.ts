import { ServiceProto } from 'tsrpc-proto';
import { MsgEvent } from './room/MsgEvent';
import { MsgInput } from './room/MsgInput';
import { MsgState } from './room/MsgState';
import { ReqAct, ResAct } from './room/PtlAct';
import { ReqJoin, ResJoin } from './room/PtlJoin';

export interface ServiceType {
    api: {
        "room/Act": {
            req: ReqAct,
            res: ResAct
        },
        "room/Join": {
            req: ReqJoin,
            res: ResJoin
        }
    },
    msg: {
        "room/Event": MsgEvent,
        "room/Input": MsgInput,
        "room/State": MsgState
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "room/Event",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "room/Input",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "room/State",
            "type": "msg"
        },
        {
            "id": 3,
            "name": "room/Act",
            "type": "api"
        },
        {
            "id": 4,
            "name": "room/Join",
            "type": "api"
        }
    ],
    "types": {
        "room/MsgEvent/MsgEvent": {
            "type": "Reference",
            "target": "models/events/GameEvent"
        },
        "models/events/GameEvent": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "models/events/JoinedEvent"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "models/events/HitEvent"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "models/events/DiedEvent"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Reference",
                        "target": "models/events/EndedEvent"
                    }
                }
            ]
        },
        "models/events/JoinedEvent": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 1
                    }
                },
                {
                    "id": 1,
                    "name": "player",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Player"
                    }
                }
            ]
        },
        "models/types/EventType": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 1
                },
                {
                    "id": 1,
                    "value": 10
                },
                {
                    "id": 2,
                    "value": 11
                },
                {
                    "id": 3,
                    "value": 99
                }
            ]
        },
        "models/types/Player": {
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
                    "name": "team",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Team"
                    }
                },
                {
                    "id": 2,
                    "name": "position",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Position"
                    }
                },
                {
                    "id": 3,
                    "name": "facing",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Direction"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "items",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "Number",
                            "type": {
                                "type": "Number",
                                "scalarType": "uint"
                            }
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "path",
                    "type": {
                        "type": "Array",
                        "elementType": {
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
                                    "type": "String"
                                }
                            ],
                            "optionalStartIndex": 2
                        }
                    }
                }
            ]
        },
        "models/types/Team": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "red"
                },
                {
                    "id": 1,
                    "value": "blue"
                },
                {
                    "id": 2,
                    "value": ""
                }
            ]
        },
        "models/types/Position": {
            "type": "Tuple",
            "elementTypes": [
                {
                    "type": "Number"
                },
                {
                    "type": "Number"
                }
            ]
        },
        "models/types/Direction": {
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
                    "value": 2
                },
                {
                    "id": 3,
                    "value": 3
                }
            ]
        },
        "models/events/HitEvent": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 10
                    }
                },
                {
                    "id": 1,
                    "name": "by",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "target",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 3,
                    "name": "damage",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 4,
                    "name": "where",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Position"
                    }
                }
            ]
        },
        "models/events/DiedEvent": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 11
                    }
                },
                {
                    "id": 1,
                    "name": "target",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "drops",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number",
                            "scalarType": "uint"
                        }
                    }
                }
            ]
        },
        "models/events/EndedEvent": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 99
                    }
                },
                {
                    "id": 1,
                    "name": "winner",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Team"
                    },
                    "optional": true
                },
                {
                    "id": 2,
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
                    }
                }
            ]
        },
        "room/MsgInput/MsgInput": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "room/MsgInput/MoveInput"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "room/MsgInput/ShootInput"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "room/MsgInput/IdleInput"
                    }
                }
            ]
        },
        "room/MsgInput/MoveInput": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 1
                    }
                },
                {
                    "id": 1,
                    "name": "frame",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "direction",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Direction"
                    }
                }
            ]
        },
        "room/MsgInput/ShootInput": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 2
                    }
                },
                {
                    "id": 1,
                    "name": "frame",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "aim",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Number"
                            },
                            {
                                "type": "Number"
                            }
                        ]
                    }
                }
            ]
        },
        "room/MsgInput/IdleInput": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": 3
                    }
                },
                {
                    "id": 1,
                    "name": "frame",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "room/MsgState/MsgState": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "frame",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "players",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "models/types/Player"
                            }
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "teams",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "models/types/Team"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "facing",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/types/Direction"
                        }
                    }
                },
                {
                    "id": 4,
                    "name": "last",
                    "type": {
                        "type": "Reference",
                        "target": "models/events/GameEvent"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "next",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "models/events/GameEvent"
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
                    "name": "history",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/events/GameEvent"
                        }
                    }
                },
                {
                    "id": 7,
                    "name": "size",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Number",
                                "scalarType": "uint"
                            },
                            {
                                "type": "Number",
                                "scalarType": "uint"
                            }
                        ]
                    }
                }
            ]
        },
        "room/PtlAct/ReqAct": {
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
                                    "literal": 1
                                }
                            },
                            {
                                "id": 1,
                                "name": "direction",
                                "type": {
                                    "type": "Reference",
                                    "target": "models/types/Direction"
                                }
                            },
                            {
                                "id": 2,
                                "name": "steps",
                                "type": {
                                    "type": "Number",
                                    "scalarType": "uint"
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
                                    "literal": 2
                                }
                            },
                            {
                                "id": 1,
                                "name": "slot",
                                "type": {
                                    "type": "Number",
                                    "scalarType": "uint"
                                }
                            },
                            {
                                "id": 2,
                                "name": "target",
                                "type": {
                                    "type": "String"
                                },
                                "optional": true
                            }
                        ]
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "type",
                                "type": {
                                    "type": "Literal",
                                    "literal": 3
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "room/PtlAct/ResAct": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "room/PtlAct/ActDone"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "room/PtlAct/ActRefused"
                    }
                }
            ]
        },
        "room/PtlAct/ActDone": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "result",
                    "type": {
                        "type": "Literal",
                        "literal": "done"
                    }
                },
                {
                    "id": 1,
                    "name": "events",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/events/GameEvent"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "turn",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Number",
                                "scalarType": "uint"
                            },
                            {
                                "type": "Reference",
                                "target": "models/types/Direction"
                            },
                            {
                                "type": "Number",
                                "scalarType": "int"
                            }
                        ],
                        "optionalStartIndex": 2
                    }
                }
            ]
        },
        "room/PtlAct/ActRefused": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "result",
                    "type": {
                        "type": "Literal",
                        "literal": "refused"
                    }
                },
                {
                    "id": 1,
                    "name": "why",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "delay",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                }
            ]
        },
        "room/PtlJoin/ReqJoin": {
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
                    "name": "team",
                    "type": {
                        "type": "Reference",
                        "target": "models/types/Team"
                    }
                },
                {
                    "id": 2,
                    "name": "spawn",
                    "type": {
                        "type": "Tuple",
                        "elementTypes": [
                            {
                                "type": "Number"
                            },
                            {
                                "type": "Number"
                            }
                        ]
                    },
                    "optional": true
                }
            ]
        },
        "room/PtlJoin/ResJoin": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "seat",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "players",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "models/types/Player"
                            }
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "terrain",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Float32Array"
                    }
                }
            ]
        }
    }
};