export interface ReqGetAll { list: boolean }
export interface ResGetAll { shape: { class: 'A'; a: string } | { class: 'String'; b: string } | { class: 'get-all'; c: string } }
