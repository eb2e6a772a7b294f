import { ServiceProto } from 'tsrpc-proto';
import { MsgBanner } from './MsgBanner';
import { ReqHello, ResHello } from './PtlHello';
import { ReqStats, ResStats } from './stats-v2/PtlStats';
import { MsgDealt } from './table/MsgDealt';
import { MsgEmote } from './table/MsgEmote';
import { MsgMoved } from './table/MsgMoved';
import { ReqChat, ResChat } from './table/PtlChat';
import { ReqMove, ResMove } from './table/PtlMove';

export interface ServiceType {
    api: {
        "Hello": {
            req: ReqHello,
            res: ResHello
        },
        "stats-v2/Stats": {
            req: ReqStats,
            res: ResStats
        },
        "table/Chat": {
            req: ReqChat,
            res: ResChat
        },
        "table/Move": {
            req: ReqMove,
            res: ResMove
        }
    },
    msg: {
        "Banner": MsgBanner,
        "table/Dealt": MsgDealt,
        "table/Emote": MsgEmote,
        "table/Moved": MsgMoved
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Banner",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Hello",
            "type": "api"
        },
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
            "id": 4,
            "name": "table/Emote",
            "type": "msg"
        },
        {
            "id": 5,
            "name": "table/Moved",
            "type": "msg"
        },
        {
            "id": 6,
            "name": "table/Chat",
            "type": "api"
        },
        {
            "id": 7,
            "name": "table/Move",
            "type": "api"
        }
    ],
    "types": {
        "MsgBanner/MsgBanner": {
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
        },
        "PtlHello/ReqHello": {
            "type": "Interface"
        },
        "PtlHello/ResHello": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "motd",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "stats-v2/PtlStats/ReqStats": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/Versioned"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "season",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "player",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "base/Versioned": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "clientVersion",
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
                    "id": 1,
                    "name": "device",
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
                    "id": 0,
                    "name": "games",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
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
                    "id": 3,
                    "name": "draws",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 4,
                    "name": "cardsDrawn",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 5,
                    "name": "cardsPlayed",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 6,
                    "name": "cardsSwapped",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 7,
                    "name": "coins",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 8,
                    "name": "cups",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 9,
                    "name": "swords",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 10,
                    "name": "clubs",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 11,
                    "name": "hearts",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 12,
                    "name": "longestGame",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 13,
                    "name": "shortestGame",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 14,
                    "name": "chats",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 15,
                    "name": "emotes",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 16,
                    "name": "gifts",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 17,
                    "name": "friends",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 18,
                    "name": "seasons",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 19,
                    "name": "medals",
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
                    "id": 21,
                    "name": "bestRating",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 22,
                    "name": "worstRating",
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
                    "id": 24,
                    "name": "bestStreak",
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
                }
            ]
        },
        "table/MsgDealt/MsgDealt": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "dealer",
                    "type": {
                        "type": "String"
                    }
                },
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
                    "id": 2,
                    "name": "animation",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 3,
                    "name": "trump",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Card"
                    }
                }
            ]
        },
        "cards/Card": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "back",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "rank",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "colour",
                    "type": {
                        "type": "String"
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
                    "id": 4,
                    "name": "power",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                },
                {
                    "id": 5,
                    "name": "zone",
                    "type": {
                        "type": "Reference",
                        "target": "cards/Zone"
                    }
                }
            ]
        },
        "cards/Suit": {
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
                    "id": 1,
                    "type": {
                        "type": "Literal",
                        "literal": "attic"
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
                }
            ]
        },
        "table/MsgEmote/MsgEmote": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "emote",
                    "type": {
                        "type": "String"
                    }
                }
            ]
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
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "cards/SwapMove"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Reference",
                        "target": "cards/PlayMove"
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
        "cards/SwapMove": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "move",
                    "type": {
                        "type": "Literal",
                        "literal": "swap"
                    }
                },
                {
                    "id": 1,
                    "name": "with",
                    "type": {
                        "type": "String"
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
                    "id": 1,
                    "name": "comment",
                    "type": {
                        "type": "String"
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
                }
            ]
        },
        "table/PtlChat/ReqChat": {
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
        },
        "table/PtlChat/ResChat": {
            "type": "Interface"
        },
        "table/PtlMove/ReqMove": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/Versioned"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
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
                    "id": 1,
                    "name": "undo",
                    "type": {
                        "type": "Boolean"
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
                    "id": 0,
                    "name": "log",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
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
                }
            ]
        }
    }
};