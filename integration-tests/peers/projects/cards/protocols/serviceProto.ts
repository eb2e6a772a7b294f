import { ServiceProto } from 'tsrpc-proto';
import { ReqStats, ResStats } from './stats-v2/PtlStats';
import { MsgDealt } from './table/MsgDealt';
import { MsgLabelled } from './table/MsgLabelled';
import { MsgMoved } from './table/MsgMoved';
import { ReqMove, ResMove } from './table/PtlMove';
import { ReqSit, ResSit } from './table/PtlSit';

export interface ServiceType {
    api: {
        "stats-v2/Stats": {
            req: ReqStats,
            res: ResStats
        },
        "table/Move": {
            req: ReqMove,
            res: ResMove
        },
        "table/Sit": {
            req: ReqSit,
            res: ResSit
        }
    },
    msg: {
        "table/Dealt": MsgDealt,
        "table/Labelled": MsgLabelled,
        "table/Moved": MsgMoved
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "version": 1,
    "services": [
        {
            "id": 2,
            "name": "stats-v2/Stats",
            "type": "api"
        },
        {
            "id": 3,
            "name": "table/Dealt",
            "type": "msg"
        },
        {
            "id": 8,
            "name": "table/Labelled",
            "type": "msg"
        },
        {
            "id": 5,
            "name": "table/Moved",
            "type": "msg"
        },
        {
            "id": 7,
            "name": "table/Move",
            "type": "api"
        },
        {
            "id": 9,
            "name": "table/Sit",
            "type": "api"
        }
    ],
    "types": {
        "stats-v2/PtlStats/ReqStats": {
            "type": "Interface",
            "extends": [
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "base/Traced"
                    }
                }
            ],
            "properties": [
                {
                    "id": 1,
                    "name": "player",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "base/BaseRequest": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "session",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "seed",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                }
            ]
        },
        "base/Traced": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "trace",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "stats-v2/PtlStats/ResStats": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "stats",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Stats"
                    }
                }
            ]
        },
        "cards/Stats": {
            "type": "Interface",
            "properties": [
                {
                    "id": 1,
                    "name": "wins",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "losses",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 20,
                    "name": "rating",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 23,
                    "name": "streak",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 25,
                    "name": "lastGame",
                    "type": {
                        "type": "Date"
                    }
                },
                {
                    "id": 26,
                    "name": "decks",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Number",
                                "scalarType": "uint"
                            }
                        }
                    }
                },
                {
                    "id": 27,
                    "name": "titles",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                }
            ]
        },
        "table/MsgDealt/MsgDealt": {
            "type": "Interface",
            "properties": [
                {
                    "id": 1,
                    "name": "cards",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "cards/Card"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "trump",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "cards/Card"
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
            ]
        },
        "cards/Card": {
            "type": "Interface",
            "properties": [
                {
                    "id": 1,
                    "name": "rank",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 3,
                    "name": "suit",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Suit"
                    }
                },
                {
                    "id": 5,
                    "name": "zone",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Zone"
                    }
                },
                {
                    "id": 6,
                    "name": "foil",
                    "type": {
                        "type": "Boolean"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "power",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "cards/Suit": {
            "type": "Enum",
            "members": [
                {
                    "id": 5,
                    "value": 5
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
                    "id": 4,
                    "value": 4
                }
            ]
        },
        "cards/Zone": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Literal",
                        "literal": "hand"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Literal",
                        "literal": "deck"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Literal",
                        "literal": "table"
                    }
                },
                {
                    "id": 4,
                    "type": {
                        "type": "Literal",
                        "literal": "discard"
                    }
                }
            ]
        },
        "table/MsgLabelled/MsgLabelled": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "labels",
                    "type": {
                        "type": "Reference",
                        "target": "table/MsgLabelled/Labels"
                    }
                },
                {
                    "id": 1,
                    "name": "others",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "table/MsgLabelled/Labels"
                        }
                    }
                }
            ]
        },
        "table/MsgLabelled/Labels": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "mode",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "open"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "closed"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 1,
                    "name": "level",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "title",
                    "type": {
                        "type": "String"
                    }
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
                                "type": "Number"
                            }
                        }
                    ]
                }
            }
        },
        "table/MsgMoved/MsgMoved": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "player",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "move",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Move"
                    }
                }
            ]
        },
        "cards/Move": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "cards/DrawMove"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "cards/PlayMove"
                    }
                },
                {
                    "id": 3,
                    "type": {
                        "type": "Reference",
                        "target": "cards/PassMove"
                    }
                }
            ]
        },
        "cards/DrawMove": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "move",
                    "type": {
                        "type": "Literal",
                        "literal": "draw"
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
        },
        "cards/PlayMove": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "move",
                    "type": {
                        "type": "Literal",
                        "literal": "play"
                    }
                },
                {
                    "id": 2,
                    "name": "card",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Card"
                    }
                },
                {
                    "id": 3,
                    "name": "onto",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 4,
                    "name": "targets",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                }
            ]
        },
        "cards/PassMove": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "move",
                    "type": {
                        "type": "Literal",
                        "literal": "pass"
                    }
                }
            ]
        },
        "table/PtlMove/ReqMove": {
            "type": "Interface",
            "extends": [
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "base/Traced"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "table",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "move",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Move"
                    }
                }
            ]
        },
        "table/PtlMove/ResMove": {
            "type": "Interface",
            "properties": [
                {
                    "id": 1,
                    "name": "hand",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "cards/Card"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "next",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 3,
                    "name": "undone",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "cards/Move"
                        }
                    },
                    "optional": true
                }
            ]
        },
        "table/PtlSit/ReqSit": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "table",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                }
            ]
        },
        "table/PtlSit/ResSit": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "seat",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": 0
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
                                    "literal": 2
                                }
                            },
                            {
                                "id": 3,
                                "type": {
                                    "type": "Literal",
                                    "literal": 3
                                }
                            }
                        ]
                    }
                }
            ]
        }
    }
};