import type { ServiceProto } from 'tsrpc-proto';
import type { MsgPaid } from './MsgPaid.ts';
import type { ReqPay, ResPay } from './PtlPay.ts';

export interface ServiceType {
    api: {
        "Pay": {
            req: ReqPay,
            res: ResPay
        }
    },
    msg: {
        "Paid": MsgPaid
    }
}

export const serviceProto: ServiceProto<ServiceType> = {
    "services": [
        {
            "id": 0,
            "name": "Paid",
            "type": "msg",
            "conf": {
                "login": false,
                "roles": [],
                "atMost": 5000000000,
                "factor": 0.5
            }
        },
        {
            "id": 1,
            "name": "Pay",
            "type": "api",
            "conf": {
                "login": true,
                "roles": [
                    "admin",
                    "boss \"x\""
                ],
                "atMost": 5000000000,
                "factor": 0.5
            }
        }
    ],
    "types": {
        "MsgPaid/MsgPaid": {
            "type": "Interface",
            "properties": [
                {
                    "id": 0,
                    "name": "cents",
                    "type": {
                        "type": "Number",
                        "scalarType": "int"
                    }
                }
            ]
        },
        "PtlPay/ReqPay": {
            "type": "Interface"
        },
        "PtlPay/ResPay": {
            "type": "Interface"
        }
    }
};
