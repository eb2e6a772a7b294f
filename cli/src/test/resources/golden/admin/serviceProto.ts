import { ServiceProto } from 'tsrpc-proto';
import { ReqAll, ResAll } from './admin/deep/PtlAll';
import { MsgCreated } from './admin/MsgCreated';
import { MsgState } from './admin/MsgState';
import { ReqAdd, ResAdd } from './admin/PtlAdd';
import { ReqSave, ResSave } from './admin/PtlSave';

export interface ServiceType {
    api: {
        "deep/All": {
            req: ReqAll,
            res: ResAll
        },
        "Add": {
            req: ReqAdd,
            res: ResAdd
        },
        "Save": {
            req: ReqSave,
            res: ResSave
        }
    },
    msg: {
        "Created": MsgCreated,
        "State": MsgState
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "version": 1,
    "services": [
        {
            "id": 0,
            "name": "deep/All",
            "type": "api"
        },
        {
            "id": 1,
            "name": "Created",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "State",
            "type": "msg"
        },
        {
            "id": 3,
            "name": "Add",
            "type": "api",
            "conf": {
                "needLogin": false
            }
        },
        {
            "id": 4,
            "name": "Save",
            "type": "api",
            "conf": {
                "needLogin": true,
                "limit": {
                    "perMinute": 10,
                    "of": {
                        "burst": 2
                    }
                }
            }
        }
    ],
    "types": {
        "deep/PtlAll/ReqAll": {
            "type": "Reference",
            "target": "types/Rest"
        },
        "types/Rest": {
            "type": "Interface",
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
        "deep/PtlAll/ResAll": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Reference",
                    "target": "types/Member"
                }
            }
        },
        "types/Member": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Person"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "types/Rights"
                    }
                }
            ]
        },
        "types/Person": {
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
                    "name": "mail",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "types/Rights": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "admin",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 1,
                    "name": "mail",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "MsgCreated/MsgCreated": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Named"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "types/Entity"
                    }
                }
            ]
        },
        "types/Named": {
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
        "types/Entity": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "created",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "MsgState/MsgState": {
            "type": "Interface",
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Interface",
                    "properties": [
                        {
                            "id": 0,
                            "name": "x",
                            "type": {
                                "type": "Number"
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
            }
        },
        "PtlAdd/ReqAdd": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Named"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "types/Person"
                        },
                        "keys": [
                            "name"
                        ],
                        "type": "Omit"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "change",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Partial",
                                    "target": {
                                        "type": "Reference",
                                        "target": "types/Entity"
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
                    }
                }
            ]
        },
        "PtlAdd/ResAdd": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "ok",
                                "type": {
                                    "type": "Literal",
                                    "literal": true
                                }
                            },
                            {
                                "id": 1,
                                "name": "id",
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
                                "name": "ok",
                                "type": {
                                    "type": "Literal",
                                    "literal": false
                                }
                            },
                            {
                                "id": 1,
                                "name": "member",
                                "type": {
                                    "target": {
                                        "type": "Reference",
                                        "target": "types/Member"
                                    },
                                    "keys": [
                                        "name"
                                    ],
                                    "type": "Pick"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "PtlSave/ReqSave": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "member",
                    "type": {
                        "type": "Reference",
                        "target": "types/Member"
                    }
                },
                {
                    "id": 1,
                    "name": "leader",
                    "type": {
                        "type": "Reference",
                        "target": "types/Leader"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "picked",
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "types/Member"
                        },
                        "keys": [
                            "name",
                            "admin"
                        ],
                        "type": "Pick"
                    }
                },
                {
                    "id": 3,
                    "name": "omitted",
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "types/Leader"
                        },
                        "keys": [
                            "team"
                        ],
                        "type": "Omit"
                    }
                },
                {
                    "id": 4,
                    "name": "partial",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "types/Member"
                        }
                    }
                },
                {
                    "id": 5,
                    "name": "deep",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "target": {
                                "target": {
                                    "type": "Reference",
                                    "target": "types/Leader"
                                },
                                "keys": [
                                    "team"
                                ],
                                "type": "Omit"
                            },
                            "keys": [
                                "name",
                                "mail"
                            ],
                            "type": "Pick"
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "parts",
                    "type": {
                        "type": "Intersection",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "target": {
                                        "type": "Reference",
                                        "target": "types/Person"
                                    },
                                    "keys": [
                                        "mail"
                                    ],
                                    "type": "Omit"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Partial",
                                    "target": {
                                        "type": "Reference",
                                        "target": "types/Rights"
                                    }
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 7,
                    "name": "list",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Intersection",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Reference",
                                        "target": "types/Person"
                                    }
                                },
                                {
                                    "id": 1,
                                    "type": {
                                        "type": "Reference",
                                        "target": "types/Entity"
                                    }
                                }
                            ]
                        }
                    }
                },
                {
                    "id": 8,
                    "name": "orNull",
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
                                                "target": "types/Person"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "type": {
                                                "type": "Reference",
                                                "target": "types/Entity"
                                            }
                                        }
                                    ]
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
                    "id": 9,
                    "name": "filter",
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
                                            "name": "from",
                                            "type": {
                                                "type": "Date"
                                            },
                                            "optional": true
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
                                            "name": "nested",
                                            "type": {
                                                "type": "Interface",
                                                "properties": [
                                                    {
                                                        "id": 0,
                                                        "name": "of",
                                                        "type": {
                                                            "type": "String"
                                                        }
                                                    }
                                                ]
                                            },
                                            "optional": true
                                        }
                                    ]
                                }
                            }
                        ]
                    },
                    "optional": true
                },
                {
                    "id": 10,
                    "name": "subscriber",
                    "type": {
                        "type": "Reference",
                        "target": "types/Subscriber"
                    }
                },
                {
                    "id": 11,
                    "name": "texts",
                    "type": {
                        "type": "Reference",
                        "target": "types/Texts"
                    }
                },
                {
                    "id": 12,
                    "name": "settings",
                    "type": {
                        "type": "Reference",
                        "target": "types/Settings"
                    }
                },
                {
                    "id": 13,
                    "name": "stored",
                    "type": {
                        "type": "Reference",
                        "target": "types/Stored"
                    }
                },
                {
                    "id": 14,
                    "name": "again",
                    "type": {
                        "type": "Reference",
                        "target": "types/Again"
                    }
                },
                {
                    "id": 15,
                    "name": "rest",
                    "type": {
                        "type": "Reference",
                        "target": "types/Rest"
                    }
                },
                {
                    "id": 16,
                    "name": "events",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "types/Event"
                        }
                    }
                },
                {
                    "id": 17,
                    "name": "preferences",
                    "type": {
                        "type": "Reference",
                        "target": "types/Preferences"
                    }
                }
            ]
        },
        "types/Leader": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Member"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "team",
                                "type": {
                                    "type": "Array",
                                    "elementType": {
                                        "type": "Reference",
                                        "target": "types/Person"
                                    }
                                }
                            },
                            {
                                "id": 1,
                                "name": "address",
                                "type": {
                                    "type": "Interface",
                                    "properties": [
                                        {
                                            "id": 0,
                                            "name": "street",
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
        "types/Subscriber": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Person"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "types/Reachable"
                    }
                }
            ]
        },
        "types/Reachable": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "mail",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "types/Texts": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
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
        },
        "types/Settings": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "id",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "settings"
                    }
                },
                {
                    "id": 2,
                    "name": "name",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "more",
                    "type": {
                        "type": "Number"
                    },
                    "optional": true
                }
            ],
            "indexSignature": {
                "keyType": "String",
                "type": {
                    "type": "Any"
                }
            }
        },
        "types/Stored": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Entity"
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
        "types/Again": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Named"
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
                },
                {
                    "id": 1,
                    "name": "age",
                    "type": {
                        "type": "Number"
                    }
                }
            ]
        },
        "types/Event": {
            "type": "Union",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Opened"
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
                                    "literal": "closed"
                                }
                            },
                            {
                                "id": 1,
                                "name": "reason",
                                "type": {
                                    "type": "String"
                                },
                                "optional": true
                            }
                        ]
                    }
                }
            ]
        },
        "types/Opened": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "type",
                    "type": {
                        "type": "Literal",
                        "literal": "opened"
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
        "types/Preferences": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "theme",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "dark"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "light"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 1,
                    "name": "volume",
                    "type": {
                        "type": "Number"
                    }
                },
                {
                    "id": 2,
                    "name": "level",
                    "type": {
                        "type": "Reference",
                        "target": "types/Level"
                    }
                },
                {
                    "id": 3,
                    "name": "unit",
                    "type": {
                        "type": "Literal",
                        "literal": "dB"
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
        "types/Level": {
            "type": "Enum",
            "members": [
                {
                    "id": 0,
                    "value": 1
                },
                {
                    "id": 1,
                    "value": 10
                }
            ]
        },
        "PtlSave/ResSave": {
            "type": "Intersection",
            "members": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "types/Person"
                    }
                },
                {
                    "id": 1,
                    "type": {
                        "type": "Reference",
                        "target": "types/Entity"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "ok",
                                "type": {
                                    "type": "Boolean"
                                }
                            }
                        ]
                    }
                }
            ]
        }
    }
};