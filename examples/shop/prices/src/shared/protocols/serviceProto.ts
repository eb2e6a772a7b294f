import { ServiceProto } from 'tsrpc-proto';
import { MsgPriceChanged } from './MsgPriceChanged';
import { ReqGetPrice, ResGetPrice } from './PtlGetPrice';
import { ReqSetPrice, ResSetPrice } from './PtlSetPrice';

export interface ServiceType {
    api: {
        "GetPrice": {
            req: ReqGetPrice,
            res: ResGetPrice
        },
        "SetPrice": {
            req: ReqSetPrice,
            res: ResSetPrice
        }
    },
    msg: {
        "PriceChanged": MsgPriceChanged
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "PriceChanged",
            "type": "msg"
        },
        {
            "id": 1,
            "name": "GetPrice",
            "type": "api"
        },
        {
            "id": 2,
            "name": "SetPrice",
            "type": "api"
        }
    ],
    "types": {
        "MsgPriceChanged/MsgPriceChanged": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "cents",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 2,
                    "name": "since",
                    "type": {
                        "type": "Date"
                    }
                }
            ]
        },
        "PtlGetPrice/ReqGetPrice": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "quantity",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                }
            ]
        },
        "PtlGetPrice/ResGetPrice": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "cents",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "discount",
                    "type": {
                        "type": "Reference",
                        "target": "PtlGetPrice/Discount"
                    },
                    "optional": true
                }
            ]
        },
        "PtlGetPrice/Discount": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "percent",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                },
                {
                    "id": 1,
                    "name": "reason",
                    "type": {
                        "type": "String"
                    }
                }
            ]
        },
        "PtlSetPrice/ReqSetPrice": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "item",
                    "type": {
                        "type": "String"
                    }
                },
                {
                    "id": 1,
                    "name": "cents",
                    "type": {
                        "type": "Number",
                        "scalarType": "uint"
                    }
                }
            ]
        },
        "PtlSetPrice/ResSetPrice": {
            "type": "Interface"
        }
    }
};