import { ServiceProto } from 'tsrpc-proto';
import { MsgChat } from './MsgChat';
import { MsgTyping } from './MsgTyping';
import { ReqHistory, ResHistory } from './PtlHistory';
import { ReqSend, ResSend } from './PtlSend';
import { ReqUpload, ResUpload } from './PtlUpload';
import { ReqLogin, ResLogin } from './user/PtlLogin';

export interface ServiceType {
    api: {
        "History": {
            req: ReqHistory,
            res: ResHistory
        },
        "Send": {
            req: ReqSend,
            res: ResSend
        },
        "Upload": {
            req: ReqUpload,
            res: ResUpload
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
            "name": "History",
            "type": "api",
            "conf": {
                "needLogin": true
            }
        },
        {
            "id": 3,
            "name": "Send",
            "type": "api",
            "conf": {
                "needLogin": true
            }
        },
        {
            "id": 4,
            "name": "Upload",
            "type": "api",
            "conf": {
                "needLogin": true
            }
        },
        {
            "id": 5,
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
            "extends": [
                {
                    "id": 0,
                    "type": {
                        "type": "Reference",
                        "target": "base/BaseMessage"
                    }
                }
            ],
            "properties": [
                {
                    "id": 0,
                    "name": "roomId",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "message",
                    "type": {
                        "type": "Reference",
                        "target": "models/ChatMessage/ChatMessage"
                    }
                }
            ]
        },
        "base/BaseMessage": {
            "type": "Interface"
        },
        "models/ChatMessage/ChatMessage": {
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
                    "name": "from",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/User"
                    }
                },
                {
                    "id": 2,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 3,
                    "name": "sentAt",
                    "type": {
                        "type": "Date"
                    }
                },
                {
                    "id": 4,
                    "name": "editedAt",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                },
                {
                    "id": 5,
                    "name": "attachments",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/ChatMessage/Attachment"
                        }
                    }
                },
                {
                    "id": 6,
                    "name": "mentions",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "String"
                        }
                    },
                    "optional": true
                }
            ]
        },
        "models/User/User": {
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
                    "name": "avatar",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "createdAt",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "models/ChatMessage/Attachment": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "url",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "size",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "head",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint8Array"
                    },
                    "optional": true
                }
            ]
        },
        "MsgTyping/MsgTyping": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "roomId",
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
                },
                {
                    "id": 2,
                    "name": "until",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                }
            ]
        },
        "PtlHistory/ReqHistory": {
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
                    "name": "roomId",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "before",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                },
                {
                    "id": 2,
                    "name": "limit",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    },
                    "optional": true
                }
            ]
        },
        "base/BaseRequest": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "__ssoToken",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
                }
            ]
        },
        "PtlHistory/ResHistory": {
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
                    "name": "messages",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/ChatMessage/ChatMessage"
                        }
                    }
                },
                {
                    "id": 1,
                    "name": "hasMore",
                    "type": {
                        "type": "Boolean"
                    }
                },
                {
                    "id": 2,
                    "name": "unread",
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
                }
            ]
        },
        "base/BaseResponse": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "__ssoToken",
                    "type": {
                        "type": "String"
                    },
                    "optional": true
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
                    "name": "roomId",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "text",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 2,
                    "name": "attachments",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Reference",
                            "target": "models/ChatMessage/Attachment"
                        }
                    },
                    "optional": true
                },
                {
                    "id": 3,
                    "name": "replyTo",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
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
                    "name": "message",
                    "type": {
                        "type": "Reference",
                        "target": "models/ChatMessage/ChatMessage"
                    }
                }
            ]
        },
        "PtlUpload/ReqUpload": {
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
                    "name": "fileName",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "fileData",
                    "type": {
                        "type": "Buffer",
                        "arrayType": "Uint8Array"
                    }
                },
                {
                    "id": 2,
                    "name": "takenAt",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
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
                }
            ]
        },
        "PtlUpload/ResUpload": {
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
                    "name": "attachment",
                    "type": {
                        "type": "Reference",
                        "target": "models/ChatMessage/Attachment"
                    }
                },
                {
                    "id": 1,
                    "name": "checksum",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "takenAt",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
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
                    "name": "chunks",
                    "type": {
                        "type": "Array",
                        "elementType": {
                            "type": "Buffer",
                            "arrayType": "Uint8Array"
                        }
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
                    "name": "remember",
                    "type": {
                        "type": "Boolean"
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
                    "name": "user",
                    "type": {
                        "type": "Reference",
                        "target": "models/User/User"
                    }
                },
                {
                    "id": 1,
                    "name": "lastSeen",
                    "type": {
                        "type": "Date"
                    },
                    "optional": true
                }
            ]
        }
    }
};