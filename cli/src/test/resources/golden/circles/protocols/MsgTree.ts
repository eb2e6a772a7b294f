export interface Tree { [name: string]: Tree }
export type Lists = { [key: string]: Lists[] };
export type Some = { [key: string]: Some | null };
export interface Left { [key: string]: Right }
export interface Right { [key: string]: Left }
export interface Numbered { [key: number]: Inner }
export type Inner = { [key: string]: Numbered };
export type Part = { [key: string]: Part } | string;

export interface MsgTree {
    tree: Tree;
    trees: Tree[];
    byName: { [key: string]: Tree };
    orNull: Tree | null;
    either: Tree | string;
    lists: Lists;
    some?: Some;
    left: Left;
    right: Right;
    numbered: Numbered;
    part: Part;
}
