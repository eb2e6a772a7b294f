import type { ServiceProto } from 'tsrpc-proto';
import type { MsgHidden } from './MsgHidden.ts';
import type { ReqHidden, ResHidden } from './PtlHidden.ts';
import type { ReqOpen, ResOpen } from './PtlOpen.ts';

export interface ServiceType {
    api: {
        "Hidden": {
            req: ReqHidden,
            res: ResHidden
        },
        "Open": {
            req: ReqOpen,
            res: ResOpen
        }
    },
    msg: {
        "Hidden": MsgHidden
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Hidden",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Hidden",
            "type": "api"
        },
        {
            "id": 2,
            "name": "Open",
            "type": "api"
        }
    ],
    "types": {
        "MsgHidden/MsgHidden": {
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
        "Part/Part": {
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
        },
        "PtlHidden/Choice": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlHidden/Yes"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "PtlHidden/No"
                    }
                }
            ]
        },
        "PtlHidden/No": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "No"
                    }
                }
            ]
        },
        "PtlHidden/ReqHidden": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "parts",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Part/Part"
                        }
                    }
                }
            ]
        },
        "PtlHidden/ResHidden": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "choice",
                    "type": {
                        "type": "Reference",
                        "target": "PtlHidden/Choice"
                    }
                }
            ]
        },
        "PtlHidden/Yes": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Yes"
                    }
                },
                {
                    "id": 1,
                    "name": "why",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlOpen/ReqOpen": {
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
        "PtlOpen/ResOpen": {
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
    }
};
