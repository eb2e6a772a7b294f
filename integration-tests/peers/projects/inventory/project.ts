import { ObjectId } from 'bson';
import { echo, type Project } from '../project';
import type { Item, ItemData } from './protocols/Item';
import { serviceProto, type ServiceType } from './protocols/serviceProto';

const AT = new Date('2026-05-05T05:05:05.055Z');

const id = (digit: string): ObjectId => new ObjectId(digit.repeat(24));

const plain: Item = {
    _id: id('1'),
    name: 'box',
    price: 0.1,
    stock: -1,
    tags: [],
    size: { width: 1, height: 2.5 },
    parts: [],
    supplier: null,
    createdAt: AT,
};

const full: Item = {
    _id: id('f'),
    name: '',
    description: '',
    price: -1e300,
    stock: 2 ** 40,
    tags: ['a', ''],
    size: { width: 0, height: 0, depth: 0 },
    parts: [
        { item: id('0'), count: 0 },
        { item: id('2'), count: 300 },
    ],
    photos: [new Uint8Array(), new Uint8Array([255, 0])],
    custom: { list: [1, 'x', null, { deep: true }], text: '日本', number: 1.5, none: null },
    supplier: id('3'),
    createdAt: new Date(0),
};

const items = [plain, full];

const ANY: unknown[] = [{}, [], 0, -1.5, 'text', '', true, false, [null], { a: { b: [] } }];

export const inventory: Project<ServiceType> = {
    proto: serviceProto,

    serve(server) {
        server.implementApi('items/Get', (call) => {
            const item = items.find((i) => i._id.equals(call.req._id));
            return item ? call.succ({ item }) : call.error(`No item ${call.req._id}`, { code: 404 });
        });
        server.implementApi('items/Find', (call) => {
            const { ids, filter, where, sort, skip = 0 } = call.req;
            const found = items
                .filter((i) => !ids || ids.some((other) => other.equals(i._id)))
                .filter((i) => filter?.name === undefined || i.name === filter.name)
                .filter((i) => !filter?.supplier || filter.supplier.equals(i.supplier ?? ''))
                .slice(skip);
            return call.succ({
                items: found,
                total: found.length,
                facets: where === undefined ? {} : { where, sort: sort ?? [] },
                raw: where === undefined ? [] : [where, null],
            });
        });
        server.implementApi('items/Add', (call) => {
            const { item } = call.req;
            const { photos = [], parts, description } = item;
            const digit = (photos.length + parts.length + (description === undefined ? 0 : 5)).toString();
            return call.succ({ insertedId: item.supplier ?? id(digit), createdAt: AT });
        });
        server.implementApi('items/Update', (call) => {
            const { _id, update } = call.req;
            const item = items.find((i) => i._id.equals(_id));
            if (!item) {
                return call.error('Gone');
            }
            const { name = item.name, price = item.price, stock = item.stock, tags = item.tags } = update;
            const { size = item.size, custom = item.custom } = update;
            const next = { ...item, name, price, stock, tags, size, supplier: update.supplier ?? null };
            return call.succ({ matched: 1, item: custom === undefined ? next : { ...next, custom } });
        });
        server.implementApi('items/Delete', (call) => {
            const there = (i: ObjectId): boolean => items.some(({ _id }) => _id.equals(i));
            const { ids, soft = false } = call.req;
            return call.succ({
                deleted: soft ? [] : ids.filter(there),
                missing: ids.filter((i) => !there(i)),
            });
        });
        echo(server, 'items/Changed');
    },

    async play(caller) {
        for (const item of items) {
            await caller.call('items/Get', { _id: item._id }, { item });
        }
        await caller.refused(
            'items/Get',
            { _id: id('a') },
            { message: 'No item aaaaaaaaaaaaaaaaaaaaaaaa', code: 404 },
        );

        const all = { items, total: 2, facets: {}, raw: [] };
        await caller.call('items/Find', {}, all);
        await caller.call('items/Find', { ids: [], filter: {} }, { ...all, items: [], total: 0 });
        await caller.call('items/Find', { ids: [full._id, id('9')] }, { ...all, items: [full], total: 1 });
        await caller.call('items/Find', { filter: { name: 'box' }, skip: 0 }, { ...all, items: [plain], total: 1 });
        await caller.call('items/Find', { filter: full, skip: 1 }, { ...all, items: [], total: 0 });
        await caller.call('items/Find', { filter: { supplier: id('3') } }, { ...all, items: [full], total: 1 });
        for (const where of ANY) {
            await caller.call(
                'items/Find',
                { where, sort: [['name', 'asc'], ['', 'desc']], skip: 2 },
                {
                    items: [],
                    total: 0,
                    facets: { where, sort: [['name', 'asc'], ['', 'desc']] },
                    raw: [where, null],
                },
            );
        }

        const { _id, createdAt, ...fresh } = plain;
        await caller.call('items/Add', { item: fresh }, { insertedId: id('0'), createdAt: AT });
        await caller.call(
            'items/Add',
            { item: { ...fresh, description: '', parts: full.parts, photos: [new Uint8Array([1])], custom: 1 } },
            { insertedId: id('8'), createdAt: AT },
        );
        await caller.call('items/Add', { item: { ...fresh, supplier: id('b') } }, { insertedId: id('b'), createdAt: AT });

        const updates: Partial<ItemData>[] = [
            {},
            { name: '' },
            { price: 0 },
            { stock: 0 },
            { tags: [] },
            { size: { width: 1, height: 1, depth: 1 } },
            { supplier: id('5') },
            { supplier: null },
            { custom: { a: [1] } },
            { custom: false },
            { name: 'n', price: 1, stock: 1, tags: ['t'], size: full.size, supplier: id('6'), custom: 'c' },
        ];
        for (const update of updates) {
            await caller.call(
                'items/Update',
                { _id, update },
                { matched: 1, item: { ...plain, ...update, supplier: update.supplier ?? null } },
            );
        }
        await caller.refused('items/Update', { _id: id('c'), update: {} }, { message: 'Gone' });

        await caller.call('items/Delete', { ids: [] }, { deleted: [], missing: [] });
        await caller.call(
            'items/Delete',
            { ids: [_id, id('d')], soft: false },
            { deleted: [_id], missing: [id('d')] },
        );
        await caller.call('items/Delete', { ids: [_id], soft: true }, { deleted: [], missing: [] });

        for (const update of updates) {
            if (update.supplier !== undefined) {
                await caller.send('items/Changed', { _id, change: update, by: null, log: ANY });
            }
        }
        await caller.send('items/Changed', { _id, before: full, change: { supplier: null }, by: id('7'), log: {} });
        await caller.send('items/Changed', { _id, before: plain, change: { supplier: null }, by: null, log: 'x' });
    },
};
