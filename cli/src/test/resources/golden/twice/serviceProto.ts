import { ServiceProto } from 'tsrpc-proto';
import { ReqFind, ResFind } from './PtlFind';

export interface ServiceType {
    api: {
        "Find": {
            req: ReqFind,
            res: ResFind
        }
    },
    msg: {

    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Find",
            "type": "api"
        }
    ],
    "types": {
        "PtlFind/ReqFind": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlFind/Place"
                    }
                },
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "PtlFind/Place"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "level",
                    "type": {
                        "type": "Reference",
                        "target": "PtlFind/Level"
                    }
                },
                {
                    "id": 1,
                    "name": "levels",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "PtlFind/Level"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "marks",
                    "type": {
                        "type": "Interface",
                        "indexSignature": {
                            "keyType": "String",
                            "type": {
                                "type": "Reference",
                                "target": "PtlFind/Mark"
                            }
                        }
                    }
                },
                {
                    "id": 3,
                    "name": "best",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlFind/Level"
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
                    "name": "order",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "up"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "down"
                                }
                            },
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "up"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 5,
                    "name": "at",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlFind/Place"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "String"
                                }
                            },
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "PtlFind/Place"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "PtlFind/Place": {
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
        },
        "PtlFind/Level": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 0
                },
                {
                    "id": 0,
                    "value": 0
                },
                {
                    "id": 1,
                    "value": 1
                },
                {
                    "id": 0,
                    "value": 0
                }
            ]
        },
        "PtlFind/Mark": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": "open"
                },
                {
                    "id": 0,
                    "value": "open"
                },
                {
                    "id": 1,
                    "value": 2
                }
            ]
        },
        "PtlFind/ResFind": {
            "type": "Union",
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
                                    "literal": 0
                                }
                            },
                            {
                                "id": 1,
                                "name": "places",
                                "type": {
                                    "type": "Array",
                                    "elementType": {
                                        "type": "Reference",
                                        "target": "PtlFind/Place"
                                    }
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
                                "name": "kind",
                                "type": {
                                    "type": "Literal",
                                    "literal": 1
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
                                "name": "kind",
                                "type": {
                                    "type": "Literal",
                                    "literal": 1
                                }
                            }
                        ]
                    }
                }
            ]
        }
    }
};