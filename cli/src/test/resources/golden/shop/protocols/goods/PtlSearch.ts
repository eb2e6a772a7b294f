import { Filter, Goods } from '../types';

export interface ReqSearch {
    filter?: Filter;
    sort: keyof Goods;
    order: 'asc' | 'desc';
    page: { number: number; size: number };
}

export interface ResSearch {
    goods: Pick<Goods, 'id' | 'name' | 'price'>[];
    page: { number: number; size: number };
}
