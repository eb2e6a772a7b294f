import type { ServiceProto } from 'tsrpc-proto';
import type { ReqTry, ResTry } from './PtlTry.ts';

export interface ServiceType {
    api: {
        "Try": {
            req: ReqTry,
            res: ResTry
        }
    },
    msg: {

    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Try",
            "type": "api"
        }
    ],
    "types": {
        "Exception/Exception": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "Exception/Timeout"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "Exception/Refused"
                    }
                }
            ]
        },
        "Exception/Refused": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Refused"
                    }
                },
                {
                    "id": 1,
                    "name": "reason",
                    "type": {
                        "type": "Reference",
                        "target": "Object/Object"
                    }
                }
            ]
        },
        "Exception/Timeout": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "Timeout"
                    }
                },
                {
                    "id": 1,
                    "name": "after",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "Object/Object": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "any",
                    "type": {
                        "type": "Any"
                    }
                },
                {
                    "id": 1,
                    "name": "more",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "Object/Object"
                        }
                    }
                }
            ]
        },
        "Override/Override": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "YES"
                },
                {
                    "id": 1,
                    "value": "NO"
                }
            ]
        },
        "PtlTry/ReqTry": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "object",
                    "type": {
                        "type": "Reference",
                        "target": "Object/Object"
                    }
                },
                {
                    "id": 1,
                    "name": "string",
                    "type": {
                        "type": "Reference",
                        "target": "String/String"
                    }
                },
                {
                    "id": 2,
                    "name": "override",
                    "type": {
                        "type": "Reference",
                        "target": "Override/Override"
                    }
                }
            ]
        },
        "PtlTry/ResTry": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "exception",
                    "type": {
                        "type": "Reference",
                        "target": "Exception/Exception"
                    }
                }
            ]
        },
        "String/String": {
            "type": "Interface",
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
                    "name": "counts",
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
        }
    }
};
