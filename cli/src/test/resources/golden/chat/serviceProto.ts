import { ServiceProto } from 'tsrpc-proto';
import { MsgChat } from './MsgChat';
import { MsgTyping } from './MsgTyping';
import { ReqSend, ResSend } from './PtlSend';
import { ReqKick, ResKick } from './user/admin/PtlKick';
import { ReqLogin, ResLogin } from './user/PtlLogin';

export interface ServiceType {
    api: {
        "Send": {
            req: ReqSend,
            res: ResSend
        },
        "user/admin/Kick": {
            req: ReqKick,
            res: ResKick
        },
        "user/Login": {
            req: ReqLogin,
            res: ResLogin
        }
    },
    msg: {
        "Chat": MsgChat,
        "Typing": MsgTyping
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
            "name": "Typing",
            "type": "msg"
        },
        {
            "id": 2,
            "name": "Send",
            "type": "api",
            "conf": {
                "needLogin": true
            }
        },
        {
            "id": 3,
            "name": "user/admin/Kick",
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
            "name": "user/Login",
            "type": "api",
            "conf": {
                "needLogin": false
            }
        }
    ],
    "types": {
        "MsgChat/MsgChat": {
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
                        "target": "user/User/User"
                    }
                },
                {
                    "id": 2,
                    "name": "content",
                    "type": {
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
                                                "literal": "text"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "name": "text",
                                            "type": {
                                                "type": "String"
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
                                                "literal": "image"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "name": "url",
                                            "type": {
                                                "type": "String"
                                            }
                                        },
                                        {
                                            "id": 2,
                                            "name": "size",
                                            "type": {
                                                "type": "Interface",
                                                "properties": [
                                                    {
                                                        "id": 0,
                                                        "name": "width",
                                                        "type": {
                                                            "type": "Number"
                                                        }
                                                    },
                                                    {
                                                        "id": 1,
                                                        "name": "height",
                                                        "type": {
                                                            "type": "Number"
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
                    }
                },
                {
                    "id": 3,
                    "name": "time",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "user/User/User": {
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
                        "target": "user/Role/Role"
                    }
                },
                {
                    "id": 3,
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
                    }
                },
                {
                    "id": 4,
                    "name": "seen",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "lastSeen",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                }
            ]
        },
        "user/Role/Role": {
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
                        "literal": "user"
                    }
                },
                {
                    "id": 2,
                    "type": {
                        "type": "Literal",
                        "literal": "guest"
                    }
                }
            ]
        },
        "MsgTyping/MsgTyping": {
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
                    "name": "names",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    }
                }
            ]
        },
        "PtlSend/ReqSend": {
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
                    "name": "room",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "content",
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
        "PtlSend/ResSend": {
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
                    "name": "time",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "base/BaseResponse": {
            "type": "Interface"
        },
        "user/admin/PtlKick/ReqKick": {
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
                    "name": "userId",
                    "type": {
                        "type": "String"
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
        },
        "user/admin/PtlKick/ResKick": {
            "type": "Interface",
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseResponse"
                    }
                }
            ]
        },
        "user/PtlLogin/ReqLogin": {
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
                    "name": "username",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "password",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "device",
                    "type": {
                        "type": "Interface",
                        "properties": [
                            {
                                "id": 0,
                                "name": "os",
                                "type": {
                                    "type": "Union",
                                    "members": [
                                        {
                                            "id": 0,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "ios"
                                            }
                                        },
                                        {
                                            "id": 1,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "android"
                                            }
                                        },
                                        {
                                            "id": 2,
                                            "type": {
                                                "type": "Literal",
                                                "literal": "web"
                                            }
                                        }
                                    ]
                                }
                            },
                            {
                                "id": 1,
                                "name": "version",
                                "type": {
                                    "type": "Number",
                                    "scalarType": "uint"
                                }
                            }
                        ]
                    },
                    "optional": true
                }
            ]
        },
        "user/PtlLogin/ResLogin": {
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
                        "target": "user/User/User"
                    }
                }
            ]
        }
    }
};