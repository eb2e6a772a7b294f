import type { ServiceProto } from 'tsrpc-proto';
import type { MsgMark } from './MsgMark.ts';
import type { ReqResume, ResResume } from './rt/PtlResume.ts';
import type { MsgMark as MsgMark_1 } from './rt/MsgMark.ts';
import type { MsgLost } from './rt/MsgLost.ts';
import type { MsgSkipped } from './rt/MsgSkipped.ts';
import type { MsgJoined } from './rt/MsgJoined.ts';
import type { MsgLeft } from './rt/MsgLeft.ts';
import type { ReqLeave, ResLeave } from './rt/PtlLeave.ts';
import type { ReqWatch, ResWatch } from './rt/PtlWatch.ts';
import type { MsgPresence } from './rt/MsgPresence.ts';

export interface ServiceType {
    api: {
        "rt/Resume": {
            req: ReqResume,
            res: ResResume
        },
        "rt/Leave": {
            req: ReqLeave,
            res: ResLeave
        },
        "rt/Watch": {
            req: ReqWatch,
            res: ResWatch
        }
    },
    msg: {
        "Mark": MsgMark,
        "rt/Mark": MsgMark_1,
        "rt/Lost": MsgLost,
        "rt/Skipped": MsgSkipped,
        "rt/Joined": MsgJoined,
        "rt/Left": MsgLeft,
        "rt/Presence": MsgPresence
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Mark",
            "type": "msg"
        },
        {
            "id": 1048576,
            "name": "rt/Resume",
            "type": "api"
        },
        {
            "id": 1048577,
            "name": "rt/Mark",
            "type": "msg"
        },
        {
            "id": 1048578,
            "name": "rt/Lost",
            "type": "msg"
        },
        {
            "id": 1048579,
            "name": "rt/Skipped",
            "type": "msg"
        },
        {
            "id": 1048580,
            "name": "rt/Joined",
            "type": "msg"
        },
        {
            "id": 1048581,
            "name": "rt/Left",
            "type": "msg"
        },
        {
            "id": 1048582,
            "name": "rt/Leave",
            "type": "api"
        },
        {
            "id": 1048583,
            "name": "rt/Watch",
            "type": "api"
        },
        {
            "id": 1048584,
            "name": "rt/Presence",
            "type": "msg"
        }
    ],
    "types": {
        "MsgMark/MsgMark": {
            "type": "Interface"
        },
        "rt/MsgJoined/MsgJoined": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "at",
                    "type": {
                        "type": "Reference",
                        "target": "rt/RoomPosition/RoomPosition"
                    },
                    "optional": true
                }
            ]
        },
        "rt/MsgLeft/MsgLeft": {
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
        "rt/MsgLost/MsgLost": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "at",
                    "type": {
                        "type": "Reference",
                        "target": "rt/RoomPosition/RoomPosition"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "lost",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                }
            ]
        },
        "rt/MsgMark/MsgMark": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "at",
                    "type": {
                        "type": "Reference",
                        "target": "rt/RoomPosition/RoomPosition"
                    }
                }
            ]
        },
        "rt/MsgPresence/MsgPresence": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "joined",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "rt/RoomMember/RoomMember"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "left",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "watch",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "rt/MsgSkipped/MsgSkipped": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "at",
                    "type": {
                        "type": "Reference",
                        "target": "rt/RoomPosition/RoomPosition"
                    }
                }
            ]
        },
        "rt/PtlLeave/ReqLeave": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "rooms",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                }
            ]
        },
        "rt/PtlLeave/ResLeave": {
            "type": "Interface"
        },
        "rt/PtlResume/ReqResume": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "rooms",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "rt/PtlResume/Wanted"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "later",
                    "type": {
                        "type": "Boolean"
                    },
                    "optional": true
                }
            ]
        },
        "rt/PtlResume/ResResume": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "rooms",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "rt/PtlResume/Resumed"
                        }
                    }
                }
            ]
        },
        "rt/PtlResume/Resumed": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "refused",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "at",
                    "type": {
                        "type": "Reference",
                        "target": "rt/RoomPosition/RoomPosition"
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "recovered",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 4,
                    "name": "lost",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "code",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "rt/PtlResume/Wanted": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "from",
                    "type": {
                        "type": "Reference",
                        "target": "rt/RoomPosition/RoomPosition"
                    },
                    "optional": true
                }
            ]
        },
        "rt/PtlWatch/ReqWatch": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "on",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 2,
                    "name": "watch",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "rt/PtlWatch/ResWatch": {
            "type": "Interface"
        },
        "rt/RoomMember/RoomMember": {
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
                    "name": "userId",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "data",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "rt/RoomPosition/RoomPosition": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "epoch",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "seq",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                }
            ]
        }
    }
};
