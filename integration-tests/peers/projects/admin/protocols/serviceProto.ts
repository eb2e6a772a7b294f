import { ServiceProto } from 'tsrpc-proto';
import { MsgAudit } from './MsgAudit';
import { ReqLogin, ResLogin } from './PtlLogin';
import { ReqBan, ResBan } from './users/PtlBan';
import { ReqCreate, ResCreate } from './users/PtlCreate';
import { ReqList, ResList } from './users/PtlList';
import { ReqUpdate, ResUpdate } from './users/PtlUpdate';

export interface ServiceType {
    api: {
        "Login": {
            req: ReqLogin,
            res: ResLogin
        },
        "users/Ban": {
            req: ReqBan,
            res: ResBan
        },
        "users/Create": {
            req: ReqCreate,
            res: ResCreate
        },
        "users/List": {
            req: ReqList,
            res: ResList
        },
        "users/Update": {
            req: ReqUpdate,
            res: ResUpdate
        }
    },
    msg: {
        "Audit": MsgAudit
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Audit",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "Login",
            "type": "api",
            "conf": {
                "needLogin": false
            }
        },
        {
            "id": 2,
            "name": "users/Ban",
            "type": "api",
            "conf": {
                "needLogin": true,
                "needRoles": [
                    "admin"
                ]
            }
        },
        {
            "id": 3,
            "name": "users/Create",
            "type": "api",
            "conf": {
                "needLogin": true,
                "needRoles": [
                    "admin"
                ]
            }
        },
        {
            "id": 4,
            "name": "users/List",
            "type": "api",
            "conf": {
                "needLogin": true,
                "needRoles": [
                    "admin",
                    "editor",
                    "viewer"
                ]
            }
        },
        {
            "id": 5,
            "name": "users/Update",
            "type": "api",
            "conf": {
                "needLogin": true,
                "needRoles": [
                    "admin",
                    "editor"
                ]
            }
        }
    ],
    "types": {
        "MsgAudit/MsgAudit": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "kind",
                    "type": {
                        "type": "Literal",
                        "literal": "audit"
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
                    "name": "by",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/UserName"
                    }
                },
                {
                    "id": 3,
                    "name": "action",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "create"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "update"
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Literal",
                                    "literal": "ban"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 4,
                    "name": "role",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "models/User/Role"
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
                    "id": 5,
                    "name": "detail",
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
                    },
                    "optional": true
                }
            ]
        },
        "models/User/UserName": {
            "target": {
                "type": "Reference",
                "target": "models/User/Person"
            },
            "keys": [
                "id",
                "name"
            ],
            "type": "Pick"
        },
        "models/User/Person": {
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
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "mail",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "models/User/Role": {
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
                        "literal": "editor"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Literal",
                        "literal": "viewer"
                    }
                }
            ]
        },
        "PtlLogin/ReqLogin": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "method",
                    "type": {
                        "type": "Literal",
                        "literal": "password"
                    }
                },
                {
                    "id": 1,
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "password",
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
                    "name": "token",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "PtlLogin/ResLogin": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseResponse"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "token",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/UserView"
                    }
                }
            ]
        },
        "base/BaseResponse": {
            "type": "Interface",
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
        "models/User/UserView": {
            "target": {
                "type": "Reference",
                "target": "models/User/User"
            },
            "keys": [
                "passwordHash"
            ],
            "type": "Omit"
        },
        "models/User/User": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "models/User/Timestamps"
                    }
                }
            ],
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
                    "name": "name",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "role",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/Role"
                    }
                },
                {
                    "id": 3,
                    "name": "level",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/Level"
                    }
                },
                {
                    "id": 4,
                    "name": "nickname",
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
                    "id": 5,
                    "name": "avatar",
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
                    },
                    "optional": true
                },
                {
                    "id": 6,
                    "name": "passwordHash",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 7,
                    "name": "tags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 8,
                    "name": "manager",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Reference",
                                    "target": "models/User/UserName"
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
        "models/User/Timestamps": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "createdAt",
                    "type": {
                        "type": "Date"
                    }
                },
                {
                    "id": 1,
                    "name": "updatedAt",
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
                            }
                        ]
                    }
                }
            ]
        },
        "models/User/Level": {
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
                        "literal": 3
                    }
                }
            ]
        },
        "users/PtlBan/ReqBan": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/AdminRequest"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "ids",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Number",
                            "scalarType": "uint"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "until",
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
                            }
                        ]
                    }
                }
            ]
        },
        "base/AdminRequest": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "reason",
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
                    "id": 1,
                    "name": "ticket",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                }
            ]
        },
        "users/PtlBan/ResBan": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseResponse"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "banned",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Union",
                            "members": [
                                {
                                    "id": 0,
                                    "type": {
                                        "type": "Reference",
                                        "target": "models/User/UserName"
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
                {
                    "id": 1,
                    "name": "state",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "done"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "partly"
                                }
                            },
                            {
                                "id": 2,
                                "type": {
                                    "type": "Literal",
                                    "literal": "none"
                                }
                            }
                        ]
                    }
                }
            ]
        },
        "users/PtlCreate/ReqCreate": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/AdminRequest"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "user",
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "models/User/User"
                        },
                        "keys": [
                            "id",
                            "createdAt",
                            "updatedAt",
                            "passwordHash"
                        ],
                        "type": "Omit"
                    }
                },
                {
                    "id": 1,
                    "name": "password",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "users/PtlCreate/ResCreate": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseResponse"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "user",
                    "type": {
                        "target": {
                            "type": "Reference",
                            "target": "models/User/User"
                        },
                        "keys": [
                            "id",
                            "createdAt",
                            "level"
                        ],
                        "type": "Pick"
                    }
                }
            ]
        },
        "users/PtlList/ReqList": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseRequest"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "role",
                    "type": {
                        "type": "IndexedAccess",
                        "index": "role",
                        "objectType": {
                            "type": "Reference",
                            "target": "models/User/User"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 1,
                    "name": "sortBy",
                    "type": {
                        "type": "Keyof",
                        "target": {
                            "type": "Reference",
                            "target": "models/User/Profile"
                        }
                    }
                },
                {
                    "id": 2,
                    "name": "order",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Literal",
                                    "literal": "asc"
                                }
                            },
                            {
                                "id": 1,
                                "type": {
                                    "type": "Literal",
                                    "literal": "desc"
                                }
                            }
                        ]
                    }
                },
                {
                    "id": 3,
                    "name": "after",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Number",
                                    "scalarType": "uint"
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
        "models/User/Profile": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "nickname",
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
                    "id": 1,
                    "name": "role",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/Role"
                    }
                },
                {
                    "id": 2,
                    "name": "level",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/Level"
                    }
                },
                {
                    "id": 3,
                    "name": "tags",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                },
                {
                    "id": 4,
                    "name": "birthday",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                }
            ]
        },
        "users/PtlList/ResList": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseResponse"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "users",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/User/UserView"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "next",
                    "type": {
                        "type": "Union",
                        "members": [
                            {
                                "id": 0,
                                "type": {
                                    "type": "Number",
                                    "scalarType": "uint"
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
                    "name": "sortedBy",
                    "type": {
                        "type": "Keyof",
                        "target": {
                            "type": "Reference",
                            "target": "models/User/Profile"
                        }
                    }
                }
            ]
        },
        "users/PtlUpdate/ReqUpdate": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/AdminRequest"
                    }
                }
            ],
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
                    "name": "change",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "models/User/Profile"
                        }
                    }
                }
            ]
        },
        "users/PtlUpdate/ResUpdate": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseResponse"
                    }
                }
            ],
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
                    "name": "before",
                    "type": {
                        "type": "Partial",
                        "target": {
                            "type": "Reference",
                            "target": "models/User/Profile"
                        }
                    }
                }
            ]
        }
    }
};